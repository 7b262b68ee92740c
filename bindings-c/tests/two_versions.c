/* Two plug-ins, each linked with a version of the library of its own, in one process: neither is answered by the
 * other's. OWN_VERSION and OTHER_VERSION are what they were linked with. */
#include <string.h>

#include <rspcode.h>

#include "check.h"

const char *own(const rspcode_code_info **codes);
const char *other(const rspcode_code_info **codes);

int main(void)
{
    const rspcode_code_info *own_codes, *other_codes;
    CHECK(strcmp(own(&own_codes), OWN_VERSION) == 0);
    CHECK(strcmp(other(&other_codes), OTHER_VERSION) == 0);
    CHECK(own_codes != other_codes);
    return passed("two_versions");
}
