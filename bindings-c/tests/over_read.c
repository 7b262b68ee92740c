/* A caller that says one byte too many. The address sanitizer has to see it, and see it in the library. */
#include <stdlib.h>
#include <string.h>

#include <rspcode.h>

int main(void)
{
    char *text = (char *)malloc(7);
    int id;
    if (text == NULL)
        return 2;
    memcpy(text, "SUCCESS", 7);
    id = rspcode_classify(RSPCODE_CONTEXT_PAY_STATE, text, 8)->id;
    free(text);
    return id;
}
