/* What a C programmer counts on, whatever is passed. */
#include <limits.h>
#include <string.h>

#include <rspcode.h>

#include "check.h"
#include "texts.h"

/* In each context the listed codes stand in front of it. */
static const rspcode_verdict *unlisted(uint32_t context)
{
    size_t listed;
    rspcode_codes(&listed);
    return &rspcode_verdicts(NULL)[(context - 1) * (listed + 1) + listed];
}

static void no_answer_is_an_answer(void)
{
    static const size_t lengths[] = {0, 1, 7, (size_t)PTRDIFF_MAX, (size_t)PTRDIFF_MAX + 1, SIZE_MAX};
    uint32_t context;
    size_t i;
    for (context = 1; context <= 11; context++) {
        for (i = 0; i < sizeof lengths / sizeof lengths[0]; i++)
            CHECK(rspcode_classify(context, NULL, lengths[i]) == unlisted(context));
        CHECK(rspcode_classify_z(context, NULL) == unlisted(context));
        CHECK(rspcode_classify(context, "", 0) == unlisted(context));
        CHECK(unlisted(context)->outcome == RSPCODE_OUTCOME_UNKNOWN);
        CHECK(unlisted(context)->next == RSPCODE_NEXT_QUERY);
    }
    CHECK(rspcode_find(NULL, 7)->id == 0);
    CHECK(rspcode_find_z(NULL)->id == 0);
}

static void a_length_that_cannot_be_reads_nothing(void)
{
    uint32_t context;
    for (context = 1; context <= 11; context++) {
        CHECK(rspcode_classify(context, "SUCCESS", (size_t)PTRDIFF_MAX + 1) == unlisted(context));
        CHECK(rspcode_classify(context, "SUCCESS", SIZE_MAX) == unlisted(context));
    }
    CHECK(rspcode_find("SUCCESS", SIZE_MAX)->id == 0);
}

static void the_length_decides(void)
{
    CHECK(rspcode_classify(RSPCODE_CONTEXT_PAY_STATE, "SUCCESSFUL", 7)->id == RSPCODE_CODE_SUCCESS);
    CHECK(rspcode_classify(RSPCODE_CONTEXT_PAY_STATE, "SUCCESS", 6)->id == RSPCODE_CODE_UNLISTED);
    CHECK(rspcode_classify(RSPCODE_CONTEXT_PAY_STATE, "SUCCESS", 8)->id == RSPCODE_CODE_UNLISTED);
    CHECK(rspcode_classify_z(RSPCODE_CONTEXT_PAY_STATE, "SUCCESS\0X")->id == RSPCODE_CODE_SUCCESS);
    CHECK(rspcode_classify(RSPCODE_CONTEXT_PAY_STATE, "\xFF\xFE", 2)->id == RSPCODE_CODE_UNLISTED);
}

/* Also those that a byte would cut to a right one. */
static void a_wrong_context_is_answered(void)
{
    static const uint32_t none[] = {0, 12, 13, 255, 256, 257, 258, 267, 65538, UINT32_MAX - 1, UINT32_MAX};
    const rspcode_verdict *wrong = rspcode_classify_z(0, "SUCCESS");
    uint32_t context;
    size_t i;
    for (context = 1; context <= 11; context++)
        CHECK(rspcode_classify_z(context, "SUCCESS")->context == context);
    for (i = 0; i < sizeof none / sizeof none[0]; i++) {
        CHECK(rspcode_classify(none[i], "SUCCESS", 7) == wrong);
        CHECK(rspcode_classify(none[i], NULL, 0) == wrong);
        CHECK(rspcode_classify_z(none[i], NULL) == wrong);
        CHECK(*rspcode_context_str(none[i]) == 0);
    }
    for (context = 12; context < 70000; context++)
        CHECK(rspcode_classify(context, "SUCCESS", 7) == wrong);
    CHECK(rspcode_classify((uint32_t)-1, "SUCCESS", 7) == wrong);
    CHECK(wrong->context == 0 && wrong->id == 0 && wrong->code->id == 0);
    CHECK(wrong->next == RSPCODE_NEXT_STOP && wrong->actor == RSPCODE_ACTOR_DEVELOPER);
    CHECK(wrong->cause == RSPCODE_CAUSE_REQUEST && wrong->code->cause == RSPCODE_CAUSE_REQUEST);
    CHECK(!wrong->may_release_goods && !wrong->may_charge_again && !wrong->is_final);
    CHECK(*wrong->code->text == 0 && *wrong->code->message == 0 && *wrong->code->explanation != 0);
}

static void codes_are_found(void)
{
    size_t count, i;
    const rspcode_code_info *codes = rspcode_codes(&count);
    /* How many there are is checked in vectors.c. */
    CHECK(count >= RSPCODE_CODE_UNKNOW);
    CHECK(rspcode_codes(NULL) == codes);
    for (i = 0; i < count; i++) {
        char padded[64];
        CHECK(codes[i].id == i + 1);
        CHECK(rspcode_find(codes[i].text, codes[i].text_length) == &codes[i]);
        CHECK(rspcode_find_z(codes[i].text) == &codes[i]);
        sprintf(padded, "\t %s\r\n", codes[i].text);
        CHECK(rspcode_find_z(padded) == &codes[i]);
        CHECK(rspcode_find(codes[i].text, codes[i].text_length - 1)->id == 0);
    }
    CHECK(rspcode_find_z("no code")->id == 0);
    CHECK(rspcode_find_z("no code") == rspcode_classify_z(1, "no code")->code);
    CHECK(*rspcode_find_z("no code")->explanation != 0);
}

static void a_spelling_is_read_as_a_code_and_is_none(void)
{
    static const struct {
        const char *text;
        int id, in_replies;
    } spellings[] = {{"success", RSPCODE_CODE_SUCCESS, 1},
                     {"notpay", RSPCODE_CODE_NOTPAY, 0},
                     {"ORDERCLOSE", RSPCODE_CODE_ORDER_CLOSED, 0},
                     {"orderclosed", RSPCODE_CODE_ORDER_CLOSED, 0}};
    size_t i;
    uint32_t context;
    for (i = 0; i < sizeof spellings / sizeof spellings[0]; i++) {
        const char *text = spellings[i].text;
        for (context = 1; context <= 11; context++) {
            int is_state = context % 2 == 0;
            const rspcode_verdict *v = rspcode_classify_z(context, text);
            CHECK(is_state == (strstr(rspcode_context_str(context), "_state") != NULL));
            CHECK(v->id == (is_state || spellings[i].in_replies ? spellings[i].id : RSPCODE_CODE_UNLISTED));
        }
        CHECK(rspcode_find_z(text) == rspcode_find_z("no code"));
    }
}

static void verdicts_are_constants_that_point_to_rows(void)
{
    size_t count, i, release = 0;
    const rspcode_verdict *v = rspcode_verdicts(&count);
    size_t listed;
    const rspcode_code_info *codes = rspcode_codes(&listed);
    CHECK(count == 11 * (listed + 1));
    CHECK(rspcode_verdicts(NULL) == v);
    for (i = 0; i < count; i++, v++) {
        CHECK(v->id == (i % (listed + 1) == listed ? 0 : i % (listed + 1) + 1));
        CHECK(v->id == 0 ? v->code == rspcode_find("", 0) : v->code == &codes[v->id - 1]);
        CHECK(v->payer_text[v->payer_text_length] == 0 && strlen(v->payer_text) == v->payer_text_length);
        CHECK(v->is_final <= 1 && v->may_release_goods <= 1 && v->may_charge_again <= 1);
        release += v->may_release_goods;
    }
    CHECK(release == 1);
}

typedef uint8_t from_str(const char *);

/* Of a context the number is as wide as it is passed. */
static uint8_t context_from_str(const char *word)
{
    rspcode_context context = rspcode_context_from_str(word);
    CHECK(context <= 11);
    return (uint8_t)context;
}

static const struct {
    str *word;
    from_str *number;
    uint32_t count;
} vocabularies[] = {{rspcode_context_str, context_from_str, 11},
                    {rspcode_outcome_str, rspcode_outcome_from_str, 5},
                    {rspcode_cause_str, rspcode_cause_from_str, 16},
                    {rspcode_next_str, rspcode_next_from_str, 5},
                    {rspcode_actor_str, rspcode_actor_from_str, 5},
                    {rspcode_basis_str, rspcode_basis_from_str, 4},
                    {rspcode_operation_str, rspcode_operation_from_str, 5},
                    {rspcode_source_str, rspcode_source_from_str, 3},
                    {rspcode_kind_str, rspcode_kind_from_str, 5},
                    {rspcode_event_str, rspcode_event_from_str, 7},
                    {rspcode_step_str, rspcode_step_from_str, 11},
                    {rspcode_reason_str, rspcode_reason_from_str, 31},
                    {rspcode_end_str, rspcode_end_from_str, 3}};
#define VOCABULARIES (sizeof vocabularies / sizeof vocabularies[0])

static void every_number_has_a_word(void)
{
    size_t i;
    for (i = 0; i < VOCABULARIES; i++)
        every_number_up_to(vocabularies[i].count, vocabularies[i].word);
    CHECK(strcmp(rspcode_context_str(RSPCODE_CONTEXT_QUERY_REPLY), "query_reply") == 0);
    CHECK(strcmp(rspcode_outcome_str(RSPCODE_OUTCOME_REVERSED), "reversed") == 0);
    CHECK(strcmp(rspcode_cause_str(RSPCODE_CAUSE_UNSPECIFIED), "unspecified") == 0);
    CHECK(strcmp(rspcode_next_str(RSPCODE_NEXT_STOP), "stop") == 0);
    CHECK(strcmp(rspcode_actor_str(RSPCODE_ACTOR_PROVIDER), "provider") == 0);
    CHECK(strcmp(rspcode_basis_str(RSPCODE_BASIS_NONE), "none") == 0);
}

static void every_word_has_a_number(void)
{
    size_t i, length;
    uint32_t number;
    char text[64];
    for (i = 0; i < VOCABULARIES; i++) {
        from_str *of = vocabularies[i].number;
        CHECK(of(NULL) == 0);
        CHECK(of("") == 0);
        CHECK(of("no word") == 0);
        CHECK(of("\xFF") == 0);
        for (number = 1; number <= vocabularies[i].count; number++) {
            const char *word = vocabularies[i].word(number);
            CHECK(of(word) == number);
            /* The text decides, not its place; and nothing but the whole word as it stands is one. */
            strcpy(text, word);
            length = strlen(text);
            CHECK(of(text) == number);
            sprintf(text, " %s", word);
            CHECK(of(text) == 0);
            sprintf(text, "%s ", word);
            CHECK(of(text) == 0);
            strcpy(text, word);
            text[0] = (char)(text[0] - 'a' + 'A');
            CHECK(of(text) == 0);
            strcpy(text, word);
            text[length - 1] = 0;
            CHECK(of(text) == 0);
        }
    }
    CHECK(rspcode_context_from_str("pay_state") == RSPCODE_CONTEXT_PAY_STATE);
    CHECK(rspcode_outcome_from_str("pay_state") == 0);
    /* The same word in two vocabularies. */
    CHECK(rspcode_event_from_str("cancel") == RSPCODE_EVENT_CANCEL);
    CHECK(rspcode_operation_from_str("cancel") == RSPCODE_OPERATION_CANCEL);
}

static void versions_can_be_compared(void)
{
    char text[32];
    sprintf(text, "%d.%d.%d", RSPCODE_VERSION_MAJOR, RSPCODE_VERSION_MINOR, RSPCODE_VERSION_PATCH);
    CHECK(strcmp(text, RSPCODE_VERSION) == 0);
    CHECK(strcmp(text, rspcode_version()) == 0);
    CHECK(rspcode_serves(RSPCODE_VERSION_MAJOR, RSPCODE_VERSION_MINOR, RSPCODE_VERSION_PATCH) == 1);
    CHECK(rspcode_serves(RSPCODE_VERSION_MAJOR, RSPCODE_VERSION_MINOR, RSPCODE_VERSION_PATCH + 1) == 0);
    CHECK(rspcode_serves(RSPCODE_VERSION_MAJOR, RSPCODE_VERSION_MINOR + 1, 0) == 0);
    CHECK(rspcode_serves(RSPCODE_VERSION_MAJOR + 1, 0, 0) == 0);
    /* Before version 1 an older minor version is another interface. */
    CHECK(rspcode_serves(0, RSPCODE_VERSION_MINOR - 1, 0) == (RSPCODE_VERSION_MAJOR > 0));
    CHECK(rspcode_serves(UINT32_MAX, UINT32_MAX, UINT32_MAX) == 0);
    CHECK(rspcode_table_version() >= 1);
}

int main(void)
{
    no_answer_is_an_answer();
    a_length_that_cannot_be_reads_nothing();
    the_length_decides();
    a_wrong_context_is_answered();
    codes_are_found();
    a_spelling_is_read_as_a_code_and_is_none();
    verdicts_are_constants_that_point_to_rows();
    every_number_has_a_word();
    every_word_has_a_number();
    versions_can_be_compared();
    return passed("expectations");
}
