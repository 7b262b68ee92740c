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
    return passed("face");
}
