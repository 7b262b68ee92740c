/*
 * A peer: all of rspcode_classify but the lookup, which PEER_SOURCE brings as `find`. PEER is its name.
 */
#include <string.h>

#include <rspcode.h>

#include PEER_SOURCE

/* Set before anything is asked. */
extern const rspcode_verdict *verdicts, *wrong_context;

const rspcode_verdict *PEER(rspcode_context context, const char *code, size_t length);

static int is_white_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

/* White space at an end, or a spelling that only states know. */
static __attribute__((noinline, cold)) int find_uncommon(rspcode_context context, const char *code, size_t length)
{
    static const int listed[4] = {0, 38, 17, 17};
    char text[64];
    int row;
    while (length > 0 && is_white_space(code[0])) {
        code++;
        length--;
    }
    while (length > 0 && is_white_space(code[length - 1]))
        length--;
    if (length >= sizeof text)
        return 55;
    /* Some peers need the NUL. */
    memcpy(text, code, length);
    text[length] = 0;
    row = find(text, length);
    if (row <= 55)
        return row;
    return context <= 10 && context % 2 == 0 ? listed[row - 56] : 55;
}

const rspcode_verdict *PEER(rspcode_context context, const char *code, size_t length)
{
    int row;
    if (context < 1 || context > 11)
        return wrong_context;
    row = find(code, length);
    if (row >= 55)
        if (row > 55 || (length > 0 && (is_white_space(code[0]) || is_white_space(code[length - 1]))))
            row = find_uncommon(context, code, length);
    return &verdicts[(context - 1) * 56 + (size_t)row];
}
