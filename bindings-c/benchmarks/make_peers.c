/*
 * Writes the peers' sources from the table: `make_peers rows` what the rows mean, `make_peers gperf` the input of
 * gperf, `make_peers switch` a switch on the length with memcmp, `make_peers chain` a chain of strcmp. Each finds
 * a text's row: the codes' rows come first, then one that means "not listed", then those of the spellings.
 */
#include <stdio.h>
#include <string.h>

#include <rspcode.h>

#define SPELLINGS (sizeof spellings / sizeof spellings[0])

static const struct {
    const char *text;
    int id, in_replies;
} spellings[] = {{"success", RSPCODE_CODE_SUCCESS, 1},
                 {"notpay", RSPCODE_CODE_NOTPAY, 0},
                 {"ORDERCLOSE", RSPCODE_CODE_ORDER_CLOSED, 0},
                 {"orderclosed", RSPCODE_CODE_ORDER_CLOSED, 0}};

static const rspcode_code_info *codes;
static size_t unlisted, rows;

static const char *text_of(size_t row)
{
    return row < unlisted ? codes[row].text : spellings[row - unlisted - 1].text;
}

static void write_rows(void)
{
    size_t i;
    printf("#define UNLISTED %d\n", (int)unlisted);
    printf("static const struct { int row, in_replies; } spellings[] = {\n");
    for (i = 0; i < SPELLINGS; i++)
        printf("    {%d, %d},\n", spellings[i].id - 1, spellings[i].in_replies);
    printf("};\n");
}

static void write_gperf(void)
{
    size_t row;
    printf("struct row { const char *name; int row; };\n%%%%\n");
    for (row = 0; row < rows; row++)
        if (row != unlisted)
            printf("%s, %d\n", text_of(row), (int)row);
}

static void write_switch(void)
{
    size_t length, row;
    printf("static int find(const char *code, size_t length)\n{\n    switch (length) {\n");
    for (length = 1; length < 64; length++) {
        int first = 1;
        for (row = 0; row < rows; row++) {
            if (row == unlisted || strlen(text_of(row)) != length)
                continue;
            if (first)
                printf("    case %d:\n", (int)length);
            first = 0;
            printf("        if (memcmp(code, \"%s\", %d) == 0) return %d;\n", text_of(row), (int)length, (int)row);
        }
        if (!first)
            printf("        return UNLISTED;\n");
    }
    printf("    }\n    return UNLISTED;\n}\n");
}

static void write_chain(void)
{
    size_t row;
    printf("static int find(const char *code, size_t length)\n{\n    (void)length;\n");
    for (row = 0; row < rows; row++)
        if (row != unlisted)
            printf("    if (strcmp(code, \"%s\") == 0) return %d;\n", text_of(row), (int)row);
    printf("    return UNLISTED;\n}\n");
}

int main(int argc, char **argv)
{
    codes = rspcode_codes(&unlisted);
    rows = unlisted + 1 + SPELLINGS;
    if (argc == 2 && strcmp(argv[1], "rows") == 0)
        write_rows();
    else if (argc == 2 && strcmp(argv[1], "gperf") == 0)
        write_gperf();
    else if (argc == 2 && strcmp(argv[1], "switch") == 0)
        write_switch();
    else if (argc == 2 && strcmp(argv[1], "chain") == 0)
        write_chain();
    else {
        fprintf(stderr, "usage: make_peers rows|gperf|switch|chain\n");
        return 2;
    }
    return 0;
}
