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

/* The three levels are pieces of the input, each of which may be absent. */
static void read_whole(const uint8_t *data, size_t size)
{
    uint32_t operation = data[0] % 7u, source = data[0] / 7u % 5u;
    const char *texts[3];
    size_t lengths[3], level;
    const rspcode_verdict *v;
    data++;
    size--;
    for (level = 0; level < 3; level++) {
        lengths[level] = level < 2 ? size / 3 : size - 2 * (size / 3);
        texts[level] = lengths[level] == 0 ? NULL : (const char *)data + level * (size / 3);
    }
    v = rspcode_read_reply(operation, source, texts[0], lengths[0], texts[1], lengths[1], texts[2], lengths[2]);
    if (operation < 1 || operation > 5 || source < 1 || source > 3) {
        must(v == rspcode_classify(0, NULL, 0));
        return;
    }
    /* Goods are released by a state alone. */
    must(v->context >= 1 && v->context <= 11);
    must(!v->may_release_goods ||
         id_by_scan(RSPCODE_CONTEXT_PAY_STATE, (const uint8_t *)texts[2], lengths[2]) == RSPCODE_CODE_SUCCESS);
}

/* Any number, told anything. */
static void follow(const uint8_t *data, size_t size)
{
    uint32_t number;
    char text[8];
    rspcode_move m;
    if (size < 8)
        return;
    memcpy(&number, data, sizeof number);
    if (data[4] % 2 == 0)
        number = rspcode_start(1 + data[5] % 5u, data[6]).attempt;
    m = rspcode_told(number, data[7]);
    rspcode_describe(m.attempt, text, data[4] % 8u);
    rspcode_verdict_to_json(rspcode_classify_z(data[5], NULL), text, data[4] % 8u);
    if (rspcode_is_attempt(number)) {
        must(rspcode_is_attempt(m.attempt) && m.reason != RSPCODE_REASON_NOT_A_STATE);
        return;
    }
    must(m.attempt == number && m.step == RSPCODE_STEP_HAND_OVER && m.reason == RSPCODE_REASON_NOT_A_STATE);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const rspcode_verdict *v;
    size_t listed;
    uint32_t context;
    if (size < 1)
        return 0;
    read_whole(data, size);
    follow(data, size);
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
