// What must not be dropped: each line by itself has to be a warning. DROP is its number, and run counts them.
#include <rspcode.hpp>

void drop(rspcode::attempt attempt, rspcode::verdict verdict);

void drop(rspcode::attempt attempt, rspcode::verdict verdict)
{
    (void)attempt;
    (void)verdict;
#if DROP == 1
    rspcode::classify(rspcode::context::pay_state, "SUCCESS");
#elif DROP == 2
    rspcode::read_reply(rspcode::operation::pay, rspcode::source::reply, {});
#elif DROP == 3
    rspcode::attempt::start(rspcode::kind::pay_direct);
#elif DROP == 4
    rspcode::attempt::from_number(1);
#elif DROP == 5
    attempt.heard(verdict);
#elif DROP == 6
    attempt.told(rspcode::event::expired);
#elif DROP == 7
    attempt.cancel();
#elif DROP == 8
    attempt.settled(true);
#elif DROP == 9
    attempt.end();
#elif DROP == 10
    attempt.number();
#elif DROP == 11
    verdict.may_release_goods();
#elif DROP == 12
    rspcode::find("SUCCESS");
#elif DROP == 13
    rspcode::from_word<rspcode::step>("send");
#elif DROP == 14
    rspcode::word(rspcode::step::send);
#elif DROP == 15
    rspcode::payer_text(rspcode::step::done);
#elif DROP == 16
    verdict.payer_text(rspcode::locale::fr_ca);
#elif DROP == 17
    rspcode::locale_of("fr");
#endif
}
