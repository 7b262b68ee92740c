/*
 * What a till makes of the answers to one payment: the state inside an envelope that says SUCCESS, else the most
 * careful of all that the answer says, and what the cashier's screen shows. Silence is an answer, too.
 */
#include <stdio.h>
#include <rspcode.h>

/*
 * An answer whose digest was verified. A field that is not there is NULL; one that is there and empty or null
 * is "".
 */
struct answer {
    const char *rsp_code;
    /* The code beside the data: respcode or rspCode. */
    const char *inner_code;
    const char *order_status;
};

/* The less is proven, the more careful. */
static int care(const rspcode_verdict *v)
{
    switch ((enum rspcode_outcome_value)v->outcome) {
    case RSPCODE_OUTCOME_UNKNOWN:
        return 5;
    case RSPCODE_OUTCOME_PENDING:
        return 4;
    case RSPCODE_OUTCOME_FAILED:
        return 3;
    case RSPCODE_OUTCOME_REVERSED:
        return 2;
    case RSPCODE_OUTCOME_SUCCEEDED:
        return 1;
    }
    return 5;
}

/*
 * What a level of an answer and its content say together. A level that says SUCCESS has said only that it
 * carries what is inside; one that says anything else is not outvoted by it.
 */
static const rspcode_verdict *with_content(const rspcode_verdict *level, const rspcode_verdict *content)
{
    if (level->id == RSPCODE_CODE_SUCCESS)
        return content;
    if (content->id == RSPCODE_CODE_SUCCESS)
        return level;
    return care(content) > care(level) ? content : level;
}

/*
 * What an answer about a payment means. No answer (silence, an HTTP error, a digest that does not verify) is
 * NULL. A refund has contexts of its own.
 */
static const rspcode_verdict *read_payment_answer(rspcode_context reply, const struct answer *answer)
{
    const rspcode_verdict *v;
    if (answer == NULL)
        return rspcode_classify(reply, NULL, 0);
    v = rspcode_classify_z(reply, answer->rsp_code);
    if (answer->inner_code != NULL)
        v = with_content(v, rspcode_classify_z(reply, answer->inner_code));
    if (answer->order_status != NULL)
        v = with_content(v, rspcode_classify_z(RSPCODE_CONTEXT_PAY_STATE, answer->order_status));
    return v;
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
    const struct answer fault = {"SYSTEM_ERROR", NULL, NULL};
    const struct answer no_state = {"SUCCESS", NULL, NULL};
    const struct answer open = {"SUCCESS", "SUCCESS", "NOTPAY"};
    const struct answer torn = {"SUCCESS", "TIMEOUT", "success"};
    const struct answer paid = {"SUCCESS", "SUCCESS", "success"};

    show("The request to pay", read_payment_answer(RSPCODE_CONTEXT_PAY_REPLY, &fault));
    show("First enquiry", read_payment_answer(RSPCODE_CONTEXT_QUERY_REPLY, NULL));
    show("Second enquiry", read_payment_answer(RSPCODE_CONTEXT_QUERY_REPLY, &no_state));
    show("Third enquiry", read_payment_answer(RSPCODE_CONTEXT_QUERY_REPLY, &open));
    /* It did not work: what state it brings along is not to be trusted. */
    show("Fourth enquiry", read_payment_answer(RSPCODE_CONTEXT_QUERY_REPLY, &torn));
    show("Fifth enquiry", read_payment_answer(RSPCODE_CONTEXT_QUERY_REPLY, &paid));
    return 0;
}
