/* A small program, with and without one call of the library: what the call costs is the difference. */
#include <stdio.h>
#ifdef WITH_RSPCODE
#include <rspcode.h>
#endif

int main(int argc, char **argv)
{
    const char *text = argc > 1 ? argv[1] : "SYSTEM_ERROR";
#ifdef WITH_RSPCODE
    text = rspcode_classify_z(RSPCODE_CONTEXT_PAY_REPLY, text)->payer_text;
#endif
    puts(text);
    return 0;
}
