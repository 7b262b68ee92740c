/* What a C programmer counts on, whatever is passed. */
#include <limits.h>
#include <string.h>

#include <rspcode.h>

#include "check.h"

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

typedef const char *str(uint32_t);

static void every_number_has_a_word(void)
{
    static str *const words[] = {rspcode_context_str, rspcode_outcome_str, rspcode_cause_str,
                                 rspcode_next_str,    rspcode_actor_str,   rspcode_basis_str};
    static const uint32_t counts[] = {11, 5, 16, 5, 5, 4};
    size_t vocabulary;
    uint32_t number, other;
    for (vocabulary = 0; vocabulary < 6; vocabulary++) {
        str *word = words[vocabulary];
        CHECK(*word(0) == 0);
        for (number = 1; number <= counts[vocabulary]; number++) {
            CHECK(*word(number) != 0);
            for (other = 1; other < number; other++)
                CHECK(strcmp(word(number), word(other)) != 0);
        }
        for (; number < 70000; number++)
            CHECK(*word(number) == 0);
        CHECK(*word(UINT32_MAX) == 0);
    }
    CHECK(strcmp(rspcode_context_str(RSPCODE_CONTEXT_QUERY_REPLY), "query_reply") == 0);
    CHECK(strcmp(rspcode_outcome_str(RSPCODE_OUTCOME_REVERSED), "reversed") == 0);
    CHECK(strcmp(rspcode_cause_str(RSPCODE_CAUSE_UNSPECIFIED), "unspecified") == 0);
    CHECK(strcmp(rspcode_next_str(RSPCODE_NEXT_STOP), "stop") == 0);
    CHECK(strcmp(rspcode_actor_str(RSPCODE_ACTOR_PROVIDER), "provider") == 0);
    CHECK(strcmp(rspcode_basis_str(RSPCODE_BASIS_NONE), "none") == 0);
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
    versions_can_be_compared();
    return passed("expectations");
}
