/*
 * What the screen of a till says of single answers to one payment: each is read whole, its envelope, its inner
 * code and its state. Silence is an answer, too. What the till does next, and when goods are handed over, is
 * decided by an attempt that is followed: see sale.c.
 */
#include <stdio.h>
#include <rspcode.h>

/* An answer whose digest was verified. A field that is not there, or is null, is NULL. */
struct answer {
    const char *rsp_code;
    /* The code beside the data: respcode or rspCode. */
    const char *inner_code;
    const char *order_status;
};

/* What an answer about a payment means. No answer (silence, an HTTP error, a wrong digest) is three times NULL. */
static const rspcode_verdict *read_payment_answer(uint32_t source, const struct answer *answer)
{
    return rspcode_read_reply_z(RSPCODE_OPERATION_PAY, source, answer->rsp_code, answer->inner_code,
                                answer->order_status);
}

static const char *what_to_do(const rspcode_verdict *v)
{
    /* The two permissions come first: nothing else allows either. */
    if (v->may_release_goods)
        return "PAID. Compare order, amount and currency, then hand over the goods.";
    if (v->may_charge_again)
        return "NOT PAID. The person below acts; then charge again, if no other request is in doubt.";
    /* The cast lets the compiler say if a next step is forgotten. */
    switch ((enum rspcode_next_value)v->next) {
    case RSPCODE_NEXT_ACCEPT:
        return "DONE, but this is no payment: hand over nothing.";
    case RSPCODE_NEXT_INSPECT:
    case RSPCODE_NEXT_QUERY:
        return "NOT SURE YET. Do not charge again: the till asks again; past its deadline, call staff.";
    case RSPCODE_NEXT_START_OVER:
        return "NOT DONE. Do not charge again: the person below acts, then the till sends it anew.";
    case RSPCODE_NEXT_STOP:
        return "STOP. Do not charge again, and call the person below.";
    }
    return "STOP. Do not charge again, and call the developer.";
}

static void show(const char *what, const rspcode_verdict *v)
{
    printf("%s: %s\n", what, v->id == RSPCODE_CODE_UNLISTED ? "(no listed code)" : v->code->text);
    printf("  cashier  %s\n", what_to_do(v));
    printf("  to act   %s\n", rspcode_actor_str(v->actor));
    printf("  payer    %s\n", v->payer_text);
    /* For the log, never to decide by: a message can be empty, and no text is ever NULL. */
    printf("  log      outcome=%s message=\"%s\"\n", rspcode_outcome_str(v->outcome), v->code->message);
}

int main(void)
{
    const struct answer silence = {NULL, NULL, NULL};
    const struct answer fault = {"SYSTEM_ERROR", NULL, NULL};
    const struct answer no_state = {"SUCCESS", NULL, NULL};
    const struct answer open = {"SUCCESS", "SUCCESS", "NOTPAY"};
    const struct answer torn = {"SUCCESS", "TIMEOUT", "success"};
    const struct answer paid = {"SUCCESS", "SUCCESS", "success"};

    show("The request to pay", read_payment_answer(RSPCODE_SOURCE_REPLY, &fault));
    show("First enquiry", read_payment_answer(RSPCODE_SOURCE_QUERY, &silence));
    show("Second enquiry", read_payment_answer(RSPCODE_SOURCE_QUERY, &no_state));
    show("Third enquiry", read_payment_answer(RSPCODE_SOURCE_QUERY, &open));
    /* It did not work: what state it brings along is not to be trusted. */
    show("Fourth enquiry", read_payment_answer(RSPCODE_SOURCE_QUERY, &torn));
    show("Fifth enquiry", read_payment_answer(RSPCODE_SOURCE_QUERY, &paid));
    return 0;
}
