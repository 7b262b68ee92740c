/*
 * What a till makes of the answers to one payment: the state where there is one, else the envelope, and what
 * the cashier's screen says. Silence is an answer, too.
 */
#include <stdio.h>
#include <rspcode.h>

/*
 * An answer whose digest was verified. A field that is not there is NULL; one that is there and empty or null
 * is "".
 */
struct answer {
    const char *rsp_code;
    const char *order_status;
};

/*
 * What an answer about a payment means. No answer (silence, an HTTP error, a digest that does not verify) is
 * NULL. A refund has contexts of its own.
 */
static const rspcode_verdict *read_payment_answer(rspcode_context reply, const struct answer *answer)
{
    if (answer == NULL)
        return rspcode_classify(reply, NULL, 0);
    /* Where there is a state, it decides alone, even an empty one. */
    if (answer->order_status != NULL)
        return rspcode_classify_z(RSPCODE_CONTEXT_PAY_STATE, answer->order_status);
    return rspcode_classify_z(reply, answer->rsp_code);
}

static const char *what_to_do(const rspcode_verdict *v)
{
    /* The two permissions come first: nothing else allows either. */
    if (v->may_release_goods)
        return "PAID. Compare order, amount and currency, then hand over the goods.";
    if (v->may_charge_again)
        return "NOT PAID. Charge again only if no earlier try is in doubt.";
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
    const struct answer fault = {"SYSTEM_ERROR", NULL};
    const struct answer no_state = {"SUCCESS", NULL};
    const struct answer open = {"SUCCESS", "NOTPAY"};
    const struct answer paid = {"SUCCESS", "success"};

    show("The request to pay", read_payment_answer(RSPCODE_CONTEXT_PAY_REPLY, &fault));
    show("First enquiry", read_payment_answer(RSPCODE_CONTEXT_QUERY_REPLY, NULL));
    show("Second enquiry", read_payment_answer(RSPCODE_CONTEXT_QUERY_REPLY, &no_state));
    show("Third enquiry", read_payment_answer(RSPCODE_CONTEXT_QUERY_REPLY, &open));
    show("Fourth enquiry", read_payment_answer(RSPCODE_CONTEXT_QUERY_REPLY, &paid));
    return 0;
}
