/* Many threads ask at once, and all see the same constants. */
#include <pthread.h>
#include <stdint.h>

#include <rspcode.h>

#include "check.h"

#define THREADS 64

static void *ask(void *unused)
{
    size_t count, i, round;
    const rspcode_verdict *verdicts = rspcode_verdicts(&count);
    (void)unused;
    for (round = 0; round < 50; round++)
        for (i = 0; i < count; i++)
            if (rspcode_classify(verdicts[i].context, verdicts[i].code->text, verdicts[i].code->text_length) !=
                &verdicts[i])
                return (void *)1;
    return NULL;
}

int main(void)
{
    pthread_t threads[THREADS];
    size_t i;
    for (i = 0; i < THREADS; i++)
        CHECK(pthread_create(&threads[i], NULL, ask, NULL) == 0);
    for (i = 0; i < THREADS; i++) {
        void *wrong;
        CHECK(pthread_join(threads[i], &wrong) == 0);
        CHECK(wrong == NULL);
    }
    return passed("threads");
}
