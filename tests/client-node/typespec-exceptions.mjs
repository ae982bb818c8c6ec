// Calls that cannot be made through a client of the spec's OpenAPI document, each with the reason.
const slash = "OpenAPI has no path parameters with slashes in them, so the document lacks what the spec says";
const noOperation = "the link leads to an operation that the spec does not have";
const undocumented = "the answer is not in the document, and is an UnexpectedAnswer";
const spelling = "names of HTTP schemes are case-insensitive (RFC 9110, section 11.1), and the contract has them in lower case; the mock compares letters";

export const exceptions = {
  Authentication_Http_Custom_invalid: spelling,
  Authentication_Http_Custom_valid: spelling,
  Parameters_Path_optional: "OpenAPI has no optional path parameters",
  Payload_ContentNegotiation_DifferentBody: undocumented,
  Payload_ContentNegotiation_SameBody: undocumented,
  Payload_Pageable_ServerDrivenPagination_link: noOperation,
  Payload_Pageable_ServerDrivenPagination_linkString: noOperation,
  Payload_Pageable_ServerDrivenPagination_nestedLink: noOperation,
  Payload_Pageable_XmlPagination_listWithNextLink: noOperation,
  Routes_PathParameters_PathExpansion_Explode_array: slash,
  Routes_PathParameters_PathExpansion_Explode_primitive: slash,
  Routes_PathParameters_PathExpansion_Explode_record: slash,
  Routes_PathParameters_PathExpansion_Standard_array: slash,
  Routes_PathParameters_PathExpansion_Standard_primitive: slash,
  Routes_PathParameters_PathExpansion_Standard_record: slash,
  Routes_PathParameters_ReservedExpansion_annotation: slash,
  Routes_PathParameters_ReservedExpansion_template: slash,
  Type_Enum_Fixed_String_putUnknownValue: undocumented,
};
