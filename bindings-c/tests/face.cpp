// rspcode.hpp: every answer is that of rspcode.h. That every value has its number is checked beside the core.
#include <string>

#include <rspcode.hpp>

#include "check.h"

static_assert(static_cast<int>(rspcode::context::query_reply) == RSPCODE_CONTEXT_QUERY_REPLY, "");
static_assert(static_cast<int>(rspcode::outcome::reversed) == RSPCODE_OUTCOME_REVERSED, "");
static_assert(static_cast<int>(rspcode::cause::unspecified) == RSPCODE_CAUSE_UNSPECIFIED, "");
static_assert(static_cast<int>(rspcode::next::stop) == RSPCODE_NEXT_STOP, "");
static_assert(static_cast<int>(rspcode::actor::provider) == RSPCODE_ACTOR_PROVIDER, "");
static_assert(static_cast<int>(rspcode::basis::none) == RSPCODE_BASIS_NONE, "");

static const char *what_to_do(rspcode::next next)
{
    switch (next) { // Exhaustive: a forgotten value is a warning, and warnings are errors here.
    case rspcode::next::accept:
        return "accept";
    case rspcode::next::inspect:
        return "inspect";
    case rspcode::next::query:
        return "query";
    case rspcode::next::start_over:
        return "start_over";
    case rspcode::next::stop:
        return "stop";
    }
    return "";
}

static const char *what_to_do(rspcode::step step)
{
    switch (step) { // Exhaustive, too.
    case rspcode::step::send:
        return "send";
    case rspcode::step::show:
        return "show";
    case rspcode::step::query:
        return "query";
    case rspcode::step::cancel:
        return "cancel";
    case rspcode::step::capture:
        return "capture";
    case rspcode::step::held:
        return "held";
    case rspcode::step::done:
        return "done";
    case rspcode::step::not_done:
        return "not_done";
    case rspcode::step::reversed:
        return "reversed";
    case rspcode::step::hand_over:
        return "hand_over";
    case rspcode::step::nothing:
        return "nothing";
    }
    return "";
}

/* Every word of a vocabulary, both ways. */
template <class Vocabulary> static void check_words(const char *str(std::uint32_t))
{
    using rspcode::from_word;
    using rspcode::word;
    std::uint32_t number = 1;
    for (; *str(number) != 0; number++) {
        const auto value = static_cast<Vocabulary>(number);
        const std::string text = str(number);
        CHECK(word(value) == text);
        CHECK(from_word<Vocabulary>(text) == value);
        CHECK(from_word<Vocabulary>(text.c_str()) == value);
        // A view has no NUL at its end, and one in it is a byte like any other.
        const std::string longer = text + "s";
        CHECK(from_word<Vocabulary>(std::string_view(longer).substr(0, text.size())) == value);
        CHECK(!from_word<Vocabulary>(longer).has_value());
        CHECK(!from_word<Vocabulary>(text + '\0').has_value());
    }
    CHECK(number > 1);
    CHECK(word(static_cast<Vocabulary>(0)).empty() && word(static_cast<Vocabulary>(number)).empty());
    const char *const absent = nullptr;
    CHECK(!from_word<Vocabulary>(absent).has_value());
    CHECK(!from_word<Vocabulary>(std::string_view()).has_value());
}

static void check_vocabularies()
{
    check_words<rspcode::context>(rspcode_context_str);
    check_words<rspcode::outcome>(rspcode_outcome_str);
    check_words<rspcode::cause>(rspcode_cause_str);
    check_words<rspcode::next>(rspcode_next_str);
    check_words<rspcode::actor>(rspcode_actor_str);
    check_words<rspcode::basis>(rspcode_basis_str);
    check_words<rspcode::operation>(rspcode_operation_str);
    check_words<rspcode::source>(rspcode_source_str);
    check_words<rspcode::kind>(rspcode_kind_str);
    check_words<rspcode::event>(rspcode_event_str);
    check_words<rspcode::step>(rspcode_step_str);
    check_words<rspcode::reason>(rspcode_reason_str);
    check_words<rspcode::end>(rspcode_end_str);
}

static void check_codes()
{
    std::size_t count;
    const rspcode_code_info *codes = rspcode_codes(&count);
    for (std::size_t i = 0; i < count; i++) {
        const std::string text = codes[i].text;
        const auto code = rspcode::find(text);
        CHECK(code.has_value() && code->constant() == &codes[i]);
        CHECK(code->id() == codes[i].id && code->code() == text);
        CHECK(code->message() == codes[i].message && code->explanation() == codes[i].explanation);
        CHECK(static_cast<int>(code->cause()) == codes[i].cause);
        CHECK(static_cast<int>(code->basis()) == codes[i].basis);
        CHECK(rspcode::find((" " + text + "\n").c_str()) == code);
        CHECK(i == 0 || code != rspcode::find(codes[i - 1].text));
    }
    const char *const absent = nullptr;
    CHECK(!rspcode::find(absent).has_value() && !rspcode::find("").has_value());
    CHECK(!rspcode::find("UNKNOWN").has_value() && !rspcode::find("success").has_value());
    CHECK(rspcode::find(std::string_view("NOTPAYABLE").substr(0, 6)) == rspcode::find("NOTPAY"));
}

/* Each of all answers is equal to itself alone, also as a copy; moves differ in each of their parts. */
static void check_equality(const rspcode_verdict *verdicts, std::size_t count)
{
    for (std::size_t i = 0; i < count; i++)
        for (std::size_t j = 0; j < count; j++) {
            const rspcode_verdict copy = verdicts[j];
            CHECK((rspcode::verdict(&verdicts[i]) == rspcode::verdict(&copy)) == (i == j));
            CHECK((rspcode::verdict(&verdicts[i]) != rspcode::verdict(&copy)) == (i != j));
        }
    for (std::size_t i = 0; i < count; i++) {
        char json[1000];
        const rspcode_verdict copy = verdicts[i];
        CHECK(rspcode_verdict_to_json(&copy, json, sizeof json) < sizeof json);
        CHECK(rspcode::verdict(&copy).to_json() == json);
    }
    const rspcode::move m = rspcode::attempt::start(rspcode::kind::pay_direct);
    rspcode::move other = m;
    CHECK(m == other && !(m != other));
    other.step = rspcode::step::query;
    CHECK(m != other && !(m == other));
    other = m;
    other.reason = rspcode::reason::frozen;
    CHECK(m != other && !(m == other));
    other = m;
    other.attempt = rspcode::attempt::start(rspcode::kind::refund).attempt;
    CHECK(m != other && !(m == other));
}

static void check_move(const rspcode::move &m, const rspcode_move &expected)
{
    CHECK(m.attempt.number() == expected.attempt);
    CHECK(static_cast<int>(m.step) == expected.step);
    CHECK(static_cast<int>(m.reason) == expected.reason);
    CHECK(std::string(what_to_do(m.step)) == rspcode_step_str(expected.step));
    CHECK(rspcode::sentence(m.step) == rspcode_step_sentence(expected.step));
    CHECK(rspcode::sentence(m.reason) == rspcode_reason_sentence(expected.reason));
    CHECK(rspcode::payer_text(m.step) == rspcode_step_payer_text(expected.step));
    CHECK(rspcode::payer_text(m.step, rspcode::locale::zh_hant) ==
          rspcode_payer_text(rspcode_step_payer_text(expected.step), RSPCODE_LOCALE_ZH_HANT));
}

static void check_attempts(const rspcode_verdict *verdicts, std::size_t count)
{
    for (int kind = 1; kind <= 5; kind++)
        for (unsigned bits = 0; bits < 8; bits++) {
            rspcode::calls calls;
            calls.can_cancel = (bits & RSPCODE_CAN_CANCEL) != 0;
            calls.can_repeat = (bits & RSPCODE_CAN_REPEAT) != 0;
            calls.fresh_code = (bits & RSPCODE_FRESH_CODE) != 0;
            const auto begun = rspcode::attempt::start(static_cast<rspcode::kind>(kind), calls);
            check_move(begun, rspcode_start(static_cast<unsigned>(kind), bits));
            const rspcode::attempt attempt = begun.attempt;
            const std::uint32_t number = attempt.number();
            CHECK(static_cast<int>(attempt.kind()) == kind);
            for (std::size_t i = 0; i < count; i++)
                check_move(attempt.heard(rspcode::verdict(&verdicts[i])), rspcode_heard(number, &verdicts[i]));
            check_move(attempt.cancel(), rspcode_told(number, RSPCODE_EVENT_CANCEL));
            check_move(attempt.capture(), rspcode_told(number, RSPCODE_EVENT_CAPTURE));
            check_move(attempt.stop(), rspcode_told(number, RSPCODE_EVENT_STOP));
            check_move(attempt.expired(), rspcode_told(number, RSPCODE_EVENT_EXPIRED));
            check_move(attempt.notified(), rspcode_told(number, RSPCODE_EVENT_NOTIFIED));
            check_move(attempt.settled(true), rspcode_told(number, RSPCODE_EVENT_SETTLED_DONE));
            check_move(attempt.settled(false), rspcode_told(number, RSPCODE_EVENT_SETTLED_NOT_DONE));
            CHECK(!attempt.end().has_value());
            CHECK(attempt.settled(true).attempt.end() == rspcode::end::done);
            CHECK(attempt.settled(false).attempt.end() == rspcode::end::not_done);
            CHECK(rspcode::attempt::from_number(number) == attempt);
            CHECK(!rspcode::attempt::from_number(number ^ 1).has_value());
            char text[200];
            rspcode_describe(number, text, sizeof text);
            CHECK(attempt.describe() == text);
        }
    CHECK(!rspcode::attempt::from_number(0).has_value());
}

static void check_replies()
{
    using rspcode::operation;
    using rspcode::read_reply;
    using rspcode::source;
    const std::string success = "SUCCESS";
    const char *const absent = nullptr;
    CHECK(read_reply(operation::pay, source::query, {success, {}, success}).may_release_goods());
    CHECK(read_reply(operation::pay, source::query, {"SUCCESS", absent, "success"}).may_release_goods());
    CHECK(!read_reply(operation::pay, source::reply, {"SUCCESS", nullptr, nullptr}).may_release_goods());
    CHECK(read_reply(operation::pay, source::reply, {}).context() == rspcode::context::pay_reply);
    CHECK(read_reply(operation::pay, source::query, {"SUCCESS", {}, std::nullopt}).next() ==
          rspcode::next::inspect);
    // Empty is not absent, also as a view that has no address.
    const rspcode::verdict v = read_reply(operation::pay, source::query, {"SUCCESS", {}, std::string_view()});
    CHECK(v.context() == rspcode::context::pay_state && v.id() == RSPCODE_CODE_UNLISTED);
    // A view has no NUL at its end.
    const std::string_view view = std::string_view("NOTPAYABLE").substr(0, 6);
    CHECK(read_reply(operation::pay, source::query, {"SUCCESS", {}, view}).id() == RSPCODE_CODE_NOTPAY);
    CHECK(read_reply(operation::refund, source::query, {"SUCCESS", {}, "FAIL"}).context() ==
          rspcode::context::refund_state);
    CHECK(read_reply(static_cast<operation>(6), source::query, {}).next() == rspcode::next::stop);
}

int main()
{
    std::size_t count;
    const rspcode_verdict *verdicts = rspcode_verdicts(&count);
    for (std::size_t i = 0; i < count; i++) {
        const rspcode_verdict &c = verdicts[i];
        const std::string text(c.code->text);
        const rspcode::verdict v = rspcode::classify(static_cast<rspcode::context>(c.context), text);
        CHECK(static_cast<int>(v.context()) == c.context);
        CHECK(v.id() == c.id);
        CHECK(v.code() == text);
        CHECK(static_cast<int>(v.outcome()) == c.outcome);
        CHECK(static_cast<int>(v.cause()) == c.cause);
        CHECK(static_cast<int>(v.next()) == c.next);
        CHECK(static_cast<int>(v.actor()) == c.actor);
        CHECK(static_cast<int>(v.basis()) == c.basis);
        CHECK(v.is_final() == (c.is_final == 1));
        CHECK(v.may_release_goods() == (c.may_release_goods == 1));
        CHECK(v.may_charge_again() == (c.may_charge_again == 1));
        CHECK(v.message() == c.code->message);
        CHECK(v.explanation() == c.code->explanation);
        CHECK(v.payer_text() == c.payer_text);
        CHECK(v.payer_text(rspcode::locale::en) == v.payer_text());
        CHECK(v.payer_text(rspcode::locale::fr_ca) == rspcode_payer_text(c.payer_text, RSPCODE_LOCALE_FR_CA));
        CHECK(std::string(what_to_do(v.next())) == rspcode_next_str(c.next));
    }
    // No answer is an answer; a view has no NUL at its end.
    CHECK(rspcode::classify(rspcode::context::query_reply, {}).next() == rspcode::next::query);
    const char *const absent = nullptr;
    CHECK(rspcode::classify(rspcode::context::query_reply, absent).next() == rspcode::next::query);
    CHECK(rspcode::classify(rspcode::context::pay_state, "NOTPAY").id() == RSPCODE_CODE_NOTPAY);
    const std::string_view view = std::string_view("NOTPAYABLE").substr(0, 6);
    CHECK(rspcode::classify(rspcode::context::pay_state, view).id() == RSPCODE_CODE_NOTPAY);
    CHECK(rspcode::classify(static_cast<rspcode::context>(258), "SUCCESS").next() == rspcode::next::stop);
    CHECK(rspcode::locale_of("zh-HK") == rspcode::locale::zh_hant);
    CHECK(rspcode::locale_of(std::string("zh")) == rspcode::locale::zh_hans);
    CHECK(rspcode::locale_of(absent) == rspcode::locale::en);
    check_attempts(verdicts, count);
    check_replies();
    check_vocabularies();
    check_codes();
    check_equality(verdicts, count);
    return passed("face");
}
