/* What the test programs share: a check that counts, and that NDEBUG does not take away. */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <stdlib.h>

static unsigned long checks;

#define CHECK(condition)                                                                                          \
    do {                                                                                                          \
        checks++;                                                                                                 \
        if (!(condition)) {                                                                                       \
            fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);                               \
            exit(1);                                                                                              \
        }                                                                                                         \
    } while (0)

/* The last line of every test program. */
static int passed(const char *what)
{
    printf("%s: %lu checks passed\n", what, checks);
    return checks == 0;
}

#endif
