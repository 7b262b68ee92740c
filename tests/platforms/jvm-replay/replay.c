/* Replays the texts of tests/vectors.json to the native library itself, where there is no virtual machine of Java. Then
 * asks it for more memory than there can be: the panic has to come back as a status. */
#include <stdint.h>
#include <string.h>

#include "check.h"

struct buffer {
    uint64_t capacity, length;
    uint8_t *data;
};

struct status {
    int8_t code;
    struct buffer error;
};

int32_t rspcode_mobile_index(uint8_t context, const uint8_t *code, uint32_t length);
struct buffer ffi_rspcode_mobile_rustbuffer_alloc(uint64_t size, struct status *status);

static void check_input(const char *piece, size_t length, size_t count, const int32_t positions[11])
{
    uint8_t *text = malloc(length * count + 1);
    uint8_t context;
    size_t i;
    CHECK(text != NULL);
    for (i = 0; i < count; i++)
        memcpy(text + i * length, piece, length);
    for (context = 1; context <= 11; context++)
        CHECK(rspcode_mobile_index(context, text, (uint32_t)(length * count)) == positions[context - 1]);
    free(text);
}

#define TABLE_VERSION(version)
#define COUNTS(cells, inputs) enum { input_count = inputs };
#define CELL(...)
#define WRONG_CONTEXT(...)
#define PAYER_TEXT(...)
#define TAG(...)
#define INPUT(...)
#define REPEATED(...)
#include "vectors.inc"
#undef COUNTS
#undef INPUT
#undef REPEATED

#define COUNTS(cells, inputs)
#define INPUT(text, length, ...) {text, length, 1, {__VA_ARGS__}},
#define REPEATED(piece, length, count, ...) {piece, length, count, {__VA_ARGS__}},
static const struct input {
    const char *piece;
    size_t length, count;
    int32_t positions[11];
} inputs[] = {
#include "vectors.inc"
};

int main(void)
{
    static const char *const reason = "capacity overflow";
    struct status status = {0, {0, 0, NULL}};
    size_t i;
    CHECK(sizeof inputs / sizeof inputs[0] == input_count);
    for (i = 0; i < input_count; i++)
        check_input(inputs[i].piece, inputs[i].length, inputs[i].count, inputs[i].positions);
    ffi_rspcode_mobile_rustbuffer_alloc(UINT64_MAX, &status);
    CHECK(status.code == 2);
    CHECK(status.error.length == strlen(reason) && memcmp(status.error.data, reason, strlen(reason)) == 0);
    return passed("the library's answers");
}
