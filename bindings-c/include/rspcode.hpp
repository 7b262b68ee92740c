// rspcode.h for C++17: std::string_view in, enum class out. What each means is said there.
#ifndef RSPCODE_HPP
#define RSPCODE_HPP

#include <cstdint>
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
// clang-format on

/// A constant of the library, so a copy costs nothing and lasts as long as the program.
class verdict {
public:
    explicit verdict(const rspcode_verdict *constant) noexcept : v(constant) {}
    bool may_release_goods() const noexcept { return v->may_release_goods != 0; }
    bool may_charge_again() const noexcept { return v->may_charge_again != 0; }
    bool is_final() const noexcept { return v->is_final != 0; }
    rspcode::context context() const noexcept { return static_cast<rspcode::context>(v->context); }
    rspcode::outcome outcome() const noexcept { return static_cast<rspcode::outcome>(v->outcome); }
    rspcode::cause cause() const noexcept { return static_cast<rspcode::cause>(v->cause); }
    rspcode::next next() const noexcept { return static_cast<rspcode::next>(v->next); }
    rspcode::actor actor() const noexcept { return static_cast<rspcode::actor>(v->actor); }
    rspcode::basis basis() const noexcept { return static_cast<rspcode::basis>(v->basis); }
    std::uint8_t id() const noexcept { return v->id; }
    std::string_view code() const noexcept { return {v->code->text, v->code->text_length}; }
    std::string_view message() const noexcept { return {v->code->message, v->code->message_length}; }
    std::string_view explanation() const noexcept { return {v->code->explanation, v->code->explanation_length}; }
    std::string_view payer_text() const noexcept { return {v->payer_text, v->payer_text_length}; }

private:
    const rspcode_verdict *v;
};

/// No answer at all is an empty view, or NULL.
inline verdict classify(context context, std::string_view code) noexcept
{
    return verdict(rspcode_classify(static_cast<rspcode_context>(context), code.data(), code.size()));
}
inline verdict classify(context context, const char *code) noexcept
{
    return verdict(rspcode_classify_z(static_cast<rspcode_context>(context), code));
}

} // namespace rspcode

#endif
