/* Replays tests/vectors.json, as `c-vectors` of the generator writes it for C. */
#include <string.h>

#include <rspcode.h>

#include "check.h"

struct cell {
    const char *context;
    unsigned id;
    const char *code, *outcome, *cause, *next, *actor;
    unsigned is_final, may_release_goods, may_charge_again;
    const char *basis, *message, *explanation, *payer_text, *json;
};

struct input {
    const char *piece;
    size_t length, count;
    size_t cells[11];
};

#define PAYER_TEXT(...)
#define TAG(...)

#define TABLE_VERSION(version) enum { table_version = version };
#define COUNTS(cells, inputs) enum { cell_count = cells, input_count = inputs };
#define CELL(...)
#define WRONG_CONTEXT(...)
#define INPUT(...)
#define REPEATED(...)
#include "vectors.inc"
#undef TABLE_VERSION
#undef COUNTS
#undef CELL
#undef WRONG_CONTEXT
#undef INPUT
#undef REPEATED

#define TABLE_VERSION(version)
#define COUNTS(cells, inputs)

#define CELL(...) {__VA_ARGS__},
#define WRONG_CONTEXT(...) {__VA_ARGS__},
#define INPUT(...)
#define REPEATED(...)
/* The last one is the answer to a context that does not exist. */
static const struct cell cells[] = {
#include "vectors.inc"
};
#undef CELL
#undef WRONG_CONTEXT
#undef INPUT
#undef REPEATED

#define CELL(...)
#define WRONG_CONTEXT(...)
#define INPUT(text, length, ...) {text, length, 1, {__VA_ARGS__}},
#define REPEATED(piece, length, count, ...) {piece, length, count, {__VA_ARGS__}},
static const struct input inputs[] = {
#include "vectors.inc"
};

static void check_text(const char *text, size_t length, const char *expected)
{
    CHECK(strcmp(text, expected) == 0);
    CHECK(length == strlen(expected));
}

/* Whole, counted only, and cut wherever it may be. */
static void check_json(const rspcode_verdict *v, const char *expected)
{
    char text[1000];
    size_t length = strlen(expected), size;
    CHECK(rspcode_verdict_to_json(v, text, sizeof text) == length && length < sizeof text);
    CHECK(strcmp(text, expected) == 0);
    CHECK(rspcode_verdict_to_json(v, NULL, 9) == length && rspcode_verdict_to_json(v, text, 0) == length);
    for (size = 1; size <= length; size += 97) {
        memset(text, 'x', sizeof text);
        CHECK(rspcode_verdict_to_json(v, text, size) == length);
        CHECK(strncmp(text, expected, size - 1) == 0 && text[size - 1] == 0 && text[size] == 'x');
    }
}

static void check_cell(const rspcode_verdict *v, const struct cell *expected)
{
    CHECK(strcmp(rspcode_context_str(v->context), expected->context) == 0);
    CHECK(v->id == expected->id);
    CHECK(v->code->id == expected->id);
    check_text(v->code->text, v->code->text_length, expected->code);
    CHECK(strcmp(rspcode_outcome_str(v->outcome), expected->outcome) == 0);
    CHECK(strcmp(rspcode_cause_str(v->cause), expected->cause) == 0);
    CHECK(strcmp(rspcode_next_str(v->next), expected->next) == 0);
    CHECK(strcmp(rspcode_actor_str(v->actor), expected->actor) == 0);
    CHECK(v->is_final == expected->is_final);
    CHECK(v->may_release_goods == expected->may_release_goods);
    CHECK(v->may_charge_again == expected->may_charge_again);
    CHECK(strcmp(rspcode_basis_str(v->basis), expected->basis) == 0);
    CHECK(v->code->basis == v->basis);
    /* One cause is another one where the money goes back. */
    CHECK(v->code->cause == v->cause ||
          (v->code->cause == RSPCODE_CAUSE_PAYER_FUNDS && v->cause == RSPCODE_CAUSE_MERCHANT_FUNDS &&
           v->context >= RSPCODE_CONTEXT_CANCEL_REPLY && v->context <= RSPCODE_CONTEXT_REFUND_STATE));
    check_text(v->code->message, v->code->message_length, expected->message);
    check_text(v->code->explanation, v->code->explanation_length, expected->explanation);
    check_text(v->payer_text, v->payer_text_length, expected->payer_text);
    check_json(v, expected->json);
}

static void check_input(const struct input *input, const rspcode_verdict *verdicts)
{
    size_t length = input->length * input->count, i;
    /* Exactly as large as the text, so that checkers see a read beside it. */
    char *text = (char *)malloc(length + (length == 0));
    uint32_t context;
    CHECK(text != NULL);
    for (i = 0; i < input->count; i++)
        memcpy(text + i * input->length, input->piece, input->length);
    for (context = 1; context <= 11; context++)
        CHECK(rspcode_classify(context, text, length) == &verdicts[input->cells[context - 1]]);
    free(text);
    if (memchr(input->piece, 0, input->length) != NULL)
        return;
    text = (char *)malloc(length + 1);
    CHECK(text != NULL);
    for (i = 0; i < input->count; i++)
        memcpy(text + i * input->length, input->piece, input->length);
    text[length] = 0;
    for (context = 1; context <= 11; context++)
        CHECK(rspcode_classify_z(context, text) == &verdicts[input->cells[context - 1]]);
    free(text);
}

int main(void)
{
    size_t count, listed, i;
    const rspcode_verdict *verdicts = rspcode_verdicts(&count);
    rspcode_codes(&listed);
    CHECK(rspcode_table_version() == table_version);
    CHECK(count == cell_count);
    CHECK(cell_count == 11 * (listed + 1));
    CHECK(sizeof cells / sizeof cells[0] == cell_count + 1);
    for (i = 0; i < cell_count; i++) {
        check_cell(&verdicts[i], &cells[i]);
        CHECK(verdicts[i].context == i / (listed + 1) + 1);
        CHECK(rspcode_classify_z(verdicts[i].context, cells[i].code) == &verdicts[i]);
    }
    check_cell(rspcode_classify_z(0, "SUCCESS"), &cells[cell_count]);

    CHECK(sizeof inputs / sizeof inputs[0] == input_count);
    for (i = 0; i < input_count; i++)
        check_input(&inputs[i], verdicts);
    printf("replayed %d cells and %d inputs\n", cell_count, input_count);
    return passed("vectors");
}
