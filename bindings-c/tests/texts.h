/* What the functions that give a text for a number have in common. */
#ifndef TEXTS_H
#define TEXTS_H

#include <stdint.h>
#include <string.h>

#include "check.h"

typedef const char *str(uint32_t);

/* Each number from 1 to the count has a text of its own, and every other one the empty text. */
static void every_number_up_to(uint32_t count, str *text)
{
    uint32_t number, other;
    CHECK(*text(0) == 0);
    for (number = 1; number <= count; number++) {
        CHECK(*text(number) != 0);
        for (other = 1; other < number; other++)
            CHECK(strcmp(text(number), text(other)) != 0);
    }
    for (; number < 70000; number++)
        CHECK(*text(number) == 0);
    CHECK(*text(UINT32_MAX) == 0);
}

#endif
