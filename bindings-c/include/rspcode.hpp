// rspcode.h for C++17: std::string_view in, enum class out. What each means is said there.
#ifndef RSPCODE_HPP
#define RSPCODE_HPP

#if __cplusplus < 201703L && (!defined(_MSVC_LANG) || _MSVC_LANG < 201703L)
#error "rspcode.hpp needs C++17 (-std=c++17). Older C++ has rspcode.h, the same as C."
#else

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "rspcode.h"

namespace rspcode {

// clang-format off
enum class context : std::uint32_t {
    pay_reply = 1, pay_state = 2, preauth_reply = 3, preauth_state = 4, capture_reply = 5, capture_state = 6,
    cancel_reply = 7, cancel_state = 8, refund_reply = 9, refund_state = 10, query_reply = 11
};
enum class outcome : std::uint8_t { succeeded = 1, pending = 2, unknown = 3, failed = 4, reversed = 5 };
enum class cause : std::uint8_t {
    completed = 1, in_progress = 2, payer_funds = 3, payer_code = 4, payer_account = 5, request = 6,
    merchant_setup = 7, merchant_funds = 8, order_state = 9, not_allowed = 10, already_done = 11, refunded = 12,
    not_found = 13, frozen = 14, provider_fault = 15, unspecified = 16
};
enum class next : std::uint8_t { accept = 1, inspect = 2, query = 3, start_over = 4, stop = 5 };
enum class actor : std::uint8_t { nobody = 1, payer = 2, staff = 3, developer = 4, provider = 5 };
enum class basis : std::uint8_t { documented = 1, upstream = 2, inferred = 3, none = 4 };
enum class operation : std::uint8_t { pay = 1, preauth = 2, capture = 3, cancel = 4, refund = 5 };
enum class source : std::uint8_t { reply = 1, query = 2, callback = 3 };
enum class kind : std::uint8_t {
    pay_direct = 1, pay_shown = 2, preauth_direct = 3, preauth_shown = 4, refund = 5
};
enum class event : std::uint8_t {
    cancel = 1, capture = 2, stop = 3, expired = 4, notified = 5, settled_done = 6, settled_not_done = 7
};
enum class step : std::uint8_t {
    send = 1, show = 2, query = 3, cancel = 4, capture = 5, held = 6, done = 7, not_done = 8, reversed = 9,
    hand_over = 10, nothing = 11
};
enum class reason : std::uint8_t {
    started = 1, accepted = 2, nothing_proven = 3, still_open = 4, not_found_proves_nothing = 5,
    refusal_proves_nothing = 6, success_proves_nothing = 7, succeeded = 8, refused = 9, order_closed = 10,
    attempt_failed = 11, never_shown = 12, expired_unpaid = 13, cancel_wanted = 14, cancel_again = 15,
    cancel_refused = 16, cancelled = 17, no_cancel_call = 18, money_returned = 19, stopped = 20, frozen = 21,
    contradiction = 22, already_over = 23, settled = 24, capture_wanted = 25, capture_refused = 26,
    capture_not_provable = 27, open_request = 28, repeat_same_id = 29, notified = 30, not_a_state = 31
};
enum class end : std::uint8_t { done = 1, not_done = 2, reversed = 3 };
enum class locale : std::uint8_t { en = 1, fr_ca = 2, zh_hans = 3, zh_hant = 4 };

/// The word for a value: "pay_reply" for context::pay_reply. It is empty for what is no value.
[[nodiscard]] inline std::string_view word(context value) noexcept { return rspcode_context_str(static_cast<std::uint32_t>(value)); }
[[nodiscard]] inline std::string_view word(outcome value) noexcept { return rspcode_outcome_str(static_cast<std::uint32_t>(value)); }
[[nodiscard]] inline std::string_view word(cause value) noexcept { return rspcode_cause_str(static_cast<std::uint32_t>(value)); }
[[nodiscard]] inline std::string_view word(next value) noexcept { return rspcode_next_str(static_cast<std::uint32_t>(value)); }
[[nodiscard]] inline std::string_view word(actor value) noexcept { return rspcode_actor_str(static_cast<std::uint32_t>(value)); }
[[nodiscard]] inline std::string_view word(basis value) noexcept { return rspcode_basis_str(static_cast<std::uint32_t>(value)); }
[[nodiscard]] inline std::string_view word(operation value) noexcept { return rspcode_operation_str(static_cast<std::uint32_t>(value)); }
[[nodiscard]] inline std::string_view word(source value) noexcept { return rspcode_source_str(static_cast<std::uint32_t>(value)); }
[[nodiscard]] inline std::string_view word(kind value) noexcept { return rspcode_kind_str(static_cast<std::uint32_t>(value)); }
[[nodiscard]] inline std::string_view word(event value) noexcept { return rspcode_event_str(static_cast<std::uint32_t>(value)); }
[[nodiscard]] inline std::string_view word(step value) noexcept { return rspcode_step_str(static_cast<std::uint32_t>(value)); }
[[nodiscard]] inline std::string_view word(reason value) noexcept { return rspcode_reason_str(static_cast<std::uint32_t>(value)); }
[[nodiscard]] inline std::string_view word(end value) noexcept { return rspcode_end_str(static_cast<std::uint32_t>(value)); }
// clang-format on

/// The value of a word: from_word<rspcode::step>("send"). None for any other text, and for NULL.
template <class Vocabulary> [[nodiscard]] std::optional<Vocabulary> from_word(std::string_view text) noexcept
{
    // They are numbered from 1, without gaps.
    for (std::uint32_t number = 1;; number++) {
        const auto value = static_cast<Vocabulary>(number);
        if (word(value).empty())
            return std::nullopt;
        if (word(value) == text)
            return value;
    }
}
template <class Vocabulary> [[nodiscard]] std::optional<Vocabulary> from_word(const char *text) noexcept
{
    return text != nullptr ? from_word<Vocabulary>(std::string_view(text)) : std::nullopt;
}

/// A code of the list: what is true of it in every context.
class [[nodiscard]] code_info {
public:
    explicit code_info(const rspcode_code_info *constant) noexcept : c(constant) {}
    [[nodiscard]] std::uint8_t id() const noexcept { return c->id; }
    [[nodiscard]] std::string_view code() const noexcept { return {c->text, c->text_length}; }
    [[nodiscard]] std::string_view message() const noexcept { return {c->message, c->message_length}; }
    [[nodiscard]] std::string_view explanation() const noexcept { return {c->explanation, c->explanation_length}; }
    [[nodiscard]] rspcode::cause cause() const noexcept { return static_cast<rspcode::cause>(c->cause); }
    [[nodiscard]] rspcode::basis basis() const noexcept { return static_cast<rspcode::basis>(c->basis); }
    [[nodiscard]] const rspcode_code_info *constant() const noexcept { return c; }
    friend bool operator==(code_info a, code_info b) noexcept { return a.id() == b.id(); }
    friend bool operator!=(code_info a, code_info b) noexcept { return !(a == b); }

private:
    const rspcode_code_info *c;
};

/// The listed code that equals a text, but for white space around it. None if none does, as for "success", which
/// is only read as a code.
[[nodiscard]] inline std::optional<code_info> find(std::string_view code) noexcept
{
    const rspcode_code_info *row = rspcode_find(code.data(), code.size());
    return row->id != RSPCODE_CODE_UNLISTED ? std::optional<code_info>(code_info(row)) : std::nullopt;
}
[[nodiscard]] inline std::optional<code_info> find(const char *code) noexcept
{
    return code != nullptr ? find(std::string_view(code)) : std::nullopt;
}

/// A constant of the library, so a copy costs nothing and lasts as long as the program.
class [[nodiscard]] verdict {
public:
    explicit verdict(const rspcode_verdict *constant) noexcept : v(constant) {}
    [[nodiscard]] bool may_release_goods() const noexcept { return v->may_release_goods != 0; }
    [[nodiscard]] bool may_charge_again() const noexcept { return v->may_charge_again != 0; }
    [[nodiscard]] bool is_final() const noexcept { return v->is_final != 0; }
    [[nodiscard]] rspcode::context context() const noexcept { return static_cast<rspcode::context>(v->context); }
    [[nodiscard]] rspcode::outcome outcome() const noexcept { return static_cast<rspcode::outcome>(v->outcome); }
    [[nodiscard]] rspcode::cause cause() const noexcept { return static_cast<rspcode::cause>(v->cause); }
    [[nodiscard]] rspcode::next next() const noexcept { return static_cast<rspcode::next>(v->next); }
    [[nodiscard]] rspcode::actor actor() const noexcept { return static_cast<rspcode::actor>(v->actor); }
    [[nodiscard]] rspcode::basis basis() const noexcept { return static_cast<rspcode::basis>(v->basis); }
    [[nodiscard]] std::uint8_t id() const noexcept { return v->id; }
    [[nodiscard]] std::string_view code() const noexcept { return {v->code->text, v->code->text_length}; }
    [[nodiscard]] std::string_view message() const noexcept { return {v->code->message, v->code->message_length}; }
    [[nodiscard]] std::string_view explanation() const noexcept
    {
        return {v->code->explanation, v->code->explanation_length};
    }
    [[nodiscard]] std::string_view payer_text() const noexcept { return {v->payer_text, v->payer_text_length}; }
    /// In the language of a locale, which need not be that of the program.
    [[nodiscard]] const char *payer_text(locale locale) const noexcept
    {
        return rspcode_payer_text(v->payer_text, static_cast<std::uint32_t>(locale));
    }
    /// For another system: the object of every language.
    [[nodiscard]] std::string to_json() const
    {
        std::string text(rspcode_verdict_to_json(v, nullptr, 0) + 1, '\0');
        text.resize(rspcode_verdict_to_json(v, &text[0], text.size()));
        return text;
    }
    [[nodiscard]] const rspcode_verdict *constant() const noexcept { return v; }
    /// The same answer to the same question.
    friend bool operator==(verdict a, verdict b) noexcept
    {
        return a.v->context == b.v->context && a.v->id == b.v->id;
    }
    friend bool operator!=(verdict a, verdict b) noexcept { return !(a == b); }

private:
    const rspcode_verdict *v;
};

/// No answer at all is an empty view, or NULL.
[[nodiscard]] inline verdict classify(context context, std::string_view code) noexcept
{
    return verdict(rspcode_classify(static_cast<rspcode_context>(context), code.data(), code.size()));
}
[[nodiscard]] inline verdict classify(context context, const char *code) noexcept
{
    return verdict(rspcode_classify_z(static_cast<rspcode_context>(context), code));
}

/// A level of an answer that may be absent, which is not the same as empty. Null is absent.
class level {
public:
    constexpr level() noexcept = default;
    constexpr level(std::nullptr_t) noexcept {}
    constexpr level(std::nullopt_t) noexcept {}
    constexpr level(std::string_view text) noexcept : is_there(true), text(text) {}
    level(const std::string &text) noexcept : level(std::string_view(text)) {}
    constexpr level(const char *text) noexcept
        : is_there(text != nullptr), text(text != nullptr ? std::string_view(text) : std::string_view())
    {
    }
    constexpr level(const std::optional<std::string_view> &text) noexcept
        : is_there(text.has_value()), text(text.value_or(std::string_view()))
    {
    }
    // A view of nothing has no address, and is there all the same.
    constexpr const char *data() const noexcept
    {
        return !is_there ? nullptr : text.data() != nullptr ? text.data() : "";
    }
    constexpr std::size_t size() const noexcept { return text.size(); }

private:
    bool is_there = false;
    std::string_view text;
};

/// What stands in an answer, from outside in. None of it is silence.
struct reply {
    level rsp_code, inner, state;
};

/// What an answer means as a whole.
[[nodiscard]] inline verdict read_reply(operation operation, source source, const reply &reply) noexcept
{
    return verdict(rspcode_read_reply(static_cast<std::uint32_t>(operation), static_cast<std::uint32_t>(source),
                                      reply.rsp_code.data(), reply.rsp_code.size(), reply.inner.data(),
                                      reply.inner.size(), reply.state.data(), reply.state.size()));
}

/// Which calls there are, beside the request and the enquiry.
struct calls {
    bool can_cancel = false, can_repeat = false, fresh_code = false;
};

struct [[nodiscard]] move;

/// One attempt to move money, once and under one id. It is one number, and every one of it was checked.
class [[nodiscard]] attempt {
public:
    static move start(rspcode::kind kind, rspcode::calls calls = {}) noexcept;
    /// None if the number is no attempt of this version.
    [[nodiscard]] static std::optional<attempt> from_number(std::uint32_t number) noexcept
    {
        return rspcode_is_attempt(number) != 0 ? std::optional<attempt>(attempt(number)) : std::nullopt;
    }
    move heard(rspcode::verdict verdict) const noexcept;
    move told(rspcode::event event) const noexcept;
    move cancel() const noexcept;
    move capture() const noexcept;
    move stop() const noexcept;
    move expired() const noexcept;
    move notified() const noexcept;
    move settled(bool happened) const noexcept;
    [[nodiscard]] std::uint32_t number() const noexcept { return n; }
    [[nodiscard]] rspcode::kind kind() const noexcept { return static_cast<rspcode::kind>(rspcode_kind(n)); }
    /// None while it is not over.
    [[nodiscard]] std::optional<rspcode::end> end() const noexcept
    {
        const std::uint8_t end = rspcode_end(n);
        return end != 0 ? std::optional<rspcode::end>(static_cast<rspcode::end>(end)) : std::nullopt;
    }
    [[nodiscard]] std::string describe() const
    {
        std::string text(rspcode_describe(n, nullptr, 0) + 1, '\0');
        text.resize(rspcode_describe(n, &text[0], text.size()));
        return text;
    }
    bool operator==(attempt other) const noexcept { return n == other.n; }
    bool operator!=(attempt other) const noexcept { return n != other.n; }

private:
    explicit attempt(std::uint32_t number) noexcept : n(number) {}
    static move of(rspcode_move m) noexcept;
    std::uint32_t n;
};

/// What to store, what to do, and what to log.
struct [[nodiscard]] move {
    rspcode::attempt attempt;
    rspcode::step step;
    rspcode::reason reason;
    friend bool operator==(const move &a, const move &b) noexcept
    {
        return a.attempt == b.attempt && a.step == b.step && a.reason == b.reason;
    }
    friend bool operator!=(const move &a, const move &b) noexcept { return !(a == b); }
};

inline move attempt::of(rspcode_move m) noexcept
{
    return {attempt(m.attempt), static_cast<step>(m.step), static_cast<reason>(m.reason)};
}
inline move attempt::start(rspcode::kind kind, calls calls) noexcept
{
    const std::uint32_t bits = (calls.can_cancel ? std::uint32_t{RSPCODE_CAN_CANCEL} : 0) |
                               (calls.can_repeat ? std::uint32_t{RSPCODE_CAN_REPEAT} : 0) |
                               (calls.fresh_code ? std::uint32_t{RSPCODE_FRESH_CODE} : 0);
    return of(rspcode_start(static_cast<std::uint32_t>(kind), bits));
}
inline move attempt::heard(verdict verdict) const noexcept
{
    return of(rspcode_heard(n, verdict.constant()));
}
inline move attempt::told(event event) const noexcept
{
    return of(rspcode_told(n, static_cast<std::uint32_t>(event)));
}
inline move attempt::cancel() const noexcept
{
    return told(event::cancel);
}
inline move attempt::capture() const noexcept
{
    return told(event::capture);
}
inline move attempt::stop() const noexcept
{
    return told(event::stop);
}
inline move attempt::expired() const noexcept
{
    return told(event::expired);
}
inline move attempt::notified() const noexcept
{
    return told(event::notified);
}
inline move attempt::settled(bool happened) const noexcept
{
    return told(happened ? event::settled_done : event::settled_not_done);
}

/// What a step asks of the program.
[[nodiscard]] inline const char *sentence(step step) noexcept
{
    return rspcode_step_sentence(static_cast<std::uint32_t>(step));
}
/// For the log, and for staff.
[[nodiscard]] inline const char *sentence(reason reason) noexcept
{
    return rspcode_reason_sentence(static_cast<std::uint32_t>(reason));
}
/// What may be shown to the payer; empty where the last verdict's text holds, or that of a silence if
/// that verdict is final.
[[nodiscard]] inline const char *payer_text(step step) noexcept
{
    return rspcode_step_payer_text(static_cast<std::uint32_t>(step));
}
/// The same in the language of a locale.
[[nodiscard]] inline const char *payer_text(step step, locale locale) noexcept
{
    return rspcode_payer_text(rspcode_step_payer_text(static_cast<std::uint32_t>(step)),
                              static_cast<std::uint32_t>(locale));
}
/// The locale that serves a BCP 47 tag best: locale::zh_hant for "zh-TW". Every text has one, and so has NULL.
[[nodiscard]] inline locale locale_of(const char *tag) noexcept
{
    return static_cast<locale>(rspcode_locale_from_str(tag));
}
[[nodiscard]] inline locale locale_of(const std::string &tag) noexcept
{
    return locale_of(tag.c_str());
}

} // namespace rspcode

#endif // C++17
#endif
