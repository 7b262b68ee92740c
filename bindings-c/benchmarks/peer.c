/*
 * A peer: all of rspcode_classify but the lookup, which PEER_SOURCE brings as `find`. PEER is its name.
 */
#include <string.h>

#include <rspcode.h>

#include "rows.h"
#include PEER_SOURCE

/* Set before anything is asked. */
extern const rspcode_verdict *verdicts, *wrong_context;

const rspcode_verdict *PEER(rspcode_context context, const char *code, size_t length);

static int is_white_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

/* The row of the code that a spelling is read as, in replies or in states alone. */
static int read_spelling(rspcode_context context, int row)
{
    int is_read = spellings[row - UNLISTED - 1].in_replies || context % 2 == 0;
    return is_read ? spellings[row - UNLISTED - 1].row : UNLISTED;
}

static __attribute__((noinline, cold)) int find_trimmed(const char *code, size_t length)
{
    char text[64];
    while (length > 0 && is_white_space(code[0])) {
        code++;
        length--;
    }
    while (length > 0 && is_white_space(code[length - 1]))
        length--;
    if (length >= sizeof text)
        return UNLISTED;
    /* Some peers need the NUL. */
    memcpy(text, code, length);
    text[length] = 0;
    return find(text, length);
}

const rspcode_verdict *PEER(rspcode_context context, const char *code, size_t length)
{
    int row;
    if (context < 1 || context > 11)
        return wrong_context;
    row = find(code, length);
    if (row == UNLISTED && length > 0 && (is_white_space(code[0]) || is_white_space(code[length - 1])))
        row = find_trimmed(code, length);
    if (row > UNLISTED)
        row = read_spelling(context, row);
    return &verdicts[(context - 1) * (UNLISTED + 1) + (size_t)row];
}
