/* Any bytes in any context, against a scan of all codes that shares nothing with the library's lookup. */
#include <stdlib.h>
#include <string.h>

#include <rspcode.h>

static int is_white_space(uint8_t byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

static int equal(const uint8_t *text, size_t length, const char *code)
{
    return length == strlen(code) && memcmp(text, code, length) == 0;
}

/* Of a code as it stands; in a context also of a spelling that is read there. Context 0 reads none. */
static int id_by_scan(uint32_t context, const uint8_t *text, size_t length)
{
    static const struct {
        const char *text;
        int id, in_replies;
    } spellings[] = {{"success", RSPCODE_CODE_SUCCESS, 1},
                     {"notpay", RSPCODE_CODE_NOTPAY, 0},
                     {"ORDERCLOSE", RSPCODE_CODE_ORDER_CLOSED, 0},
                     {"orderclosed", RSPCODE_CODE_ORDER_CLOSED, 0}};
    int is_state = strstr(rspcode_context_str(context), "_state") != NULL;
    size_t count, i;
    const rspcode_code_info *codes = rspcode_codes(&count);
    while (length > 0 && is_white_space(text[0])) {
        text++;
        length--;
    }
    while (length > 0 && is_white_space(text[length - 1]))
        length--;
    for (i = 0; context != 0 && i < sizeof spellings / sizeof spellings[0]; i++)
        if ((is_state || spellings[i].in_replies) && equal(text, length, spellings[i].text))
            return spellings[i].id;
    for (i = 0; i < count; i++)
        if (equal(text, length, codes[i].text))
            return codes[i].id;
    return 0;
}

static void must(int so)
{
    if (!so)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const rspcode_verdict *v;
    size_t listed;
    uint32_t context;
    if (size < 1)
        return 0;
    context = data[0] % 13u;
    data++;
    size--;
    v = rspcode_classify(context, (const char *)data, size);
    if (context < 1 || context > 11) {
        must(v == rspcode_classify(0, NULL, 0));
        return 0;
    }
    must(v->context == context);
    must(v->id == id_by_scan(context, data, size));
    rspcode_codes(&listed);
    must(v == &rspcode_verdicts(NULL)[(context - 1) * (listed + 1) + (v->id == 0 ? listed : v->id - 1u)]);
    must(rspcode_find((const char *)data, size)->id == id_by_scan(0, data, size));
    return 0;
}
