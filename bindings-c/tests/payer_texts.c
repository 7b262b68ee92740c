/* The sentences for payers in every language, against tests/vectors.json as `c-vectors` of the generator writes
 * it. */
#include <string.h>

#include <rspcode.h>

#include "check.h"

struct texts {
    const char *in[4];
};

struct tag {
    const char *tag, *locale;
};

#define TABLE_VERSION(version)
#define COUNTS(cells, inputs)
#define CELL(...)
#define WRONG_CONTEXT(...)
#define INPUT(...)
#define REPEATED(...)

#define PAYER_TEXT(...) {{__VA_ARGS__}},
#define TAG(...)
static const struct texts texts[] = {
#include "vectors.inc"
};
#undef PAYER_TEXT
#undef TAG

#define PAYER_TEXT(...)
#define TAG(...) {__VA_ARGS__},
static const struct tag tags[] = {
#include "vectors.inc"
};

static const char *const locales[] = {"en", "fr-CA", "zh-Hans", "zh-Hant"};

static void check_text(const char *english)
{
    uint32_t locale;
    size_t i;
    for (i = 0; strcmp(texts[i].in[0], english) != 0; i++)
        CHECK(i + 1 < sizeof texts / sizeof texts[0]);
    for (locale = 1; locale <= 4; locale++)
        CHECK(strcmp(rspcode_payer_text(english, locale), texts[i].in[locale - 1]) == 0);
    CHECK(strcmp(rspcode_payer_text(english, 0), english) == 0);
    CHECK(strcmp(rspcode_payer_text(english, 5), english) == 0);
    CHECK(strcmp(rspcode_payer_text(english, UINT32_MAX), english) == 0);
}

int main(void)
{
    size_t count, i;
    uint32_t number;
    const rspcode_verdict *verdicts = rspcode_verdicts(&count);
    for (i = 0; i < count; i++)
        check_text(verdicts[i].payer_text);
    check_text(rspcode_classify_z(0, "SUCCESS")->payer_text);
    for (number = 1; *rspcode_step_str(number) != 0; number++) {
        if (*rspcode_step_payer_text(number) != 0)
            check_text(rspcode_step_payer_text(number));
    }
    for (number = 0; number <= 5; number++) {
        CHECK(*rspcode_payer_text(NULL, number) == 0);
        CHECK(*rspcode_payer_text("", number) == 0);
        CHECK(*rspcode_payer_text("Your payment", number) == 0);
        CHECK(*rspcode_payer_text("Your payment has arrived, thank you. ", number) == 0);
    }

    CHECK(sizeof tags / sizeof tags[0] > 40);
    for (i = 0; i < sizeof tags / sizeof tags[0]; i++) {
        const uint8_t locale = rspcode_locale_from_str(tags[i].tag);
        CHECK(locale >= 1 && locale <= 4);
        CHECK(strcmp(locales[locale - 1], tags[i].locale) == 0);
    }
    CHECK(rspcode_locale_from_str(NULL) == RSPCODE_LOCALE_EN);
    return passed("payer_texts");
}
