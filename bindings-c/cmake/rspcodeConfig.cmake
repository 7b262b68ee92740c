# find_package(rspcode) gives two targets: rspcode::rspcode, the static library, and rspcode::shared.
# Wherever the prefix is moved, the files are found from here.

get_filename_component(_rspcode_libdir "${CMAKE_CURRENT_LIST_DIR}/../.." REALPATH)
get_filename_component(_rspcode_prefix "${_rspcode_libdir}/.." ABSOLUTE)

if(NOT TARGET rspcode::rspcode)
  add_library(rspcode::rspcode STATIC IMPORTED)
  set_target_properties(rspcode::rspcode PROPERTIES
    IMPORTED_LOCATION "${_rspcode_libdir}/librspcode.a"
    IMPORTED_LINK_INTERFACE_LANGUAGES C
    INTERFACE_INCLUDE_DIRECTORIES "${_rspcode_prefix}/include")
  add_library(rspcode::shared SHARED IMPORTED)
  set_target_properties(rspcode::shared PROPERTIES
    IMPORTED_LOCATION "${_rspcode_libdir}/librspcode.so"
    INTERFACE_INCLUDE_DIRECTORIES "${_rspcode_prefix}/include")
endif()

unset(_rspcode_libdir)
unset(_rspcode_prefix)
