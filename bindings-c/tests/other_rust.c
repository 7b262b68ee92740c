/* Links rspcode beside another static library in Rust. */
#include <rspcode.h>

#include "check.h"

uint32_t other_rust(uint32_t number);

int main(void)
{
    CHECK(other_rust(12345) == 5);
    CHECK(rspcode_classify_z(RSPCODE_CONTEXT_PAY_STATE, "SUCCESS")->may_release_goods);
    return passed("other_rust");
}
