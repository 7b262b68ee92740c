/*
 * Writes the peers' sources from the table: `make_peers gperf` the input of gperf, `make_peers switch` a switch
 * on the length with memcmp, `make_peers chain` a chain of strcmp. Each finds a text's row: the codes' rows
 * come first, then one that means "not listed", then those of the four spellings of state fields.
 */
#include <stdio.h>
#include <string.h>

#include <rspcode.h>

static const char *const spellings[4] = {"success", "notpay", "ORDERCLOSE", "orderclosed"};

static const char *text_of(size_t row)
{
    return row < 55 ? rspcode_codes(NULL)[row].text : spellings[row - 56];
}

static void write_gperf(void)
{
    size_t row;
    printf("struct row { const char *name; int row; };\n%%%%\n");
    for (row = 0; row < 60; row++)
        if (row != 55)
            printf("%s, %d\n", text_of(row), (int)row);
}

static void write_switch(void)
{
    size_t length, row;
    printf("static int find(const char *code, size_t length)\n{\n    switch (length) {\n");
    for (length = 1; length < 64; length++) {
        int first = 1;
        for (row = 0; row < 60; row++) {
            if (row == 55 || strlen(text_of(row)) != length)
                continue;
            if (first)
                printf("    case %d:\n", (int)length);
            first = 0;
            printf("        if (memcmp(code, \"%s\", %d) == 0) return %d;\n", text_of(row), (int)length, (int)row);
        }
        if (!first)
            printf("        return 55;\n");
    }
    printf("    }\n    return 55;\n}\n");
}

static void write_chain(void)
{
    size_t row;
    printf("static int find(const char *code, size_t length)\n{\n    (void)length;\n");
    for (row = 0; row < 60; row++)
        if (row != 55)
            printf("    if (strcmp(code, \"%s\") == 0) return %d;\n", text_of(row), (int)row);
    printf("    return 55;\n}\n");
}

int main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "gperf") == 0)
        write_gperf();
    else if (argc == 2 && strcmp(argv[1], "switch") == 0)
        write_switch();
    else if (argc == 2 && strcmp(argv[1], "chain") == 0)
        write_chain();
    else {
        fprintf(stderr, "usage: make_peers gperf|switch|chain\n");
        return 2;
    }
    return 0;
}
