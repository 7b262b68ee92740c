/*
 * Nothing outside code[0..length] is read: texts that begin right behind a page that cannot be touched, and
 * texts that end right before one.
 */
#define _DEFAULT_SOURCE
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <rspcode.h>

#include "check.h"

static char *page;
static size_t size;

static void check_at(char *place, const char *text, size_t length, int id)
{
    uint32_t context;
    memcpy(place, text, length);
    for (context = 1; context <= 11; context++) {
        const rspcode_verdict *v = rspcode_classify(context, place, length);
        CHECK(v->context == context);
        CHECK(id < 0 || v->id == id);
    }
    CHECK(id < 0 || rspcode_find(place, length)->id == id);
    CHECK(rspcode_read_reply(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_QUERY, place, length, place, length, place,
                             length)
              ->context != 0);
}

static void check(const char *text, size_t length, int id)
{
    check_at(page, text, length, id);
    check_at(page + size - length, text, length, id);
}

/* Every beginning of a word, with its NUL right before a page that cannot be touched. */
static void check_word(const char *word, uint32_t number, uint32_t from_str(const char *))
{
    size_t whole = strlen(word), length;
    for (length = 0; length <= whole; length++) {
        char *place = page + size - length - 1;
        memcpy(place, word, length);
        place[length] = 0;
        CHECK(from_str(place) == (length == whole ? number : 0));
    }
}

static uint32_t reason_from_str(const char *word)
{
    return rspcode_reason_from_str(word);
}

int main(void)
{
    uint32_t number;
    size_t count, i, length;
    const rspcode_code_info *codes = rspcode_codes(&count);
    char text[64];
    size = (size_t)sysconf(_SC_PAGESIZE);
    page = mmap(NULL, 3 * size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(page != MAP_FAILED);
    page += size;
    CHECK(mprotect(page, size, PROT_READ | PROT_WRITE) == 0);

    for (i = 0; i < count; i++) {
        /* Every beginning of a code, some of them longer than it. */
        memset(text, '_', sizeof text);
        memcpy(text, codes[i].text, codes[i].text_length);
        for (length = 0; length <= sizeof text; length++)
            check(text, length, length == codes[i].text_length ? codes[i].id : -1);
        /* White space around it. */
        length = (size_t)sprintf(text, " %s\n", codes[i].text);
        check(text, length, codes[i].id);
        check(text + 1, length - 1, codes[i].id);
        check(text, length - 1, codes[i].id);
        /* The NUL is the last byte that can be read. */
        strcpy(page + size - codes[i].text_length - 1, codes[i].text);
        CHECK(rspcode_classify_z(1, page + size - codes[i].text_length - 1)->id == codes[i].id);
    }
    memset(text, ' ', sizeof text);
    for (length = 0; length <= sizeof text; length++)
        check(text, length, 0);
    check("success", 7, -1);
    check("ORDERCLOSE", 10, -1);
    for (number = 1; *rspcode_context_str(number) != 0; number++)
        check_word(rspcode_context_str(number), number, rspcode_context_from_str);
    for (number = 1; *rspcode_reason_str(number) != 0; number++)
        check_word(rspcode_reason_str(number), number, reason_from_str);
    /* Where nothing may be read at all. */
    CHECK(rspcode_classify(2, page - 1, 0)->id == 0);
    CHECK(rspcode_classify(2, page + size, 0)->id == 0);
    CHECK(rspcode_classify(2, page + size, (size_t)PTRDIFF_MAX + 1)->id == 0);
    return passed("guard_pages");
}
