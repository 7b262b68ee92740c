/* What the shared library returned lasts as long as the program, whoever unloads the library. */
#include <dlfcn.h>
#include <string.h>

#include <rspcode.h>

#include "check.h"

typedef const rspcode_verdict *classify_z(rspcode_context, const char *);
typedef const char *str(uint32_t);

int main(int argc, char **argv)
{
    const rspcode_verdict *v;
    const char *word;
    classify_z *classify;
    str *step_str;
    void *library;
    CHECK(argc == 2);
    library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
    CHECK(library != NULL);
    /* As POSIX has it, since C knows no pointer that is a function and data. */
    *(void **)&classify = dlsym(library, "rspcode_classify_z");
    *(void **)&step_str = dlsym(library, "rspcode_step_str");
    CHECK(classify != NULL && step_str != NULL);
    v = classify(RSPCODE_CONTEXT_PAY_STATE, "NOTPAY");
    word = step_str(RSPCODE_STEP_HAND_OVER);
    CHECK(dlclose(library) == 0);
    CHECK(v->id == RSPCODE_CODE_NOTPAY && strcmp(v->code->message, "unpaid") == 0 && *v->payer_text != 0);
    CHECK(strcmp(word, "hand_over") == 0);
    return passed("unloaded");
}
