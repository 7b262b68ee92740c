/* The header alone, and a call of it: for every standard that it has to compile under. */
#include <rspcode.h>

int main(void)
{
    const rspcode_verdict *v = rspcode_classify_z(RSPCODE_CONTEXT_PAY_STATE, "SUCCESS");
    return v->may_release_goods ? 0 : 1;
}
