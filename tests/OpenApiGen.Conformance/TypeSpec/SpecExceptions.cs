namespace OpenApiGen.Conformance.TypeSpec;

/// <summary>Scenarios whose calls cannot pass, each with the reason. A test fails where one of them would pass.</summary>
internal static class SpecExceptions
{
    private const string Slash = "OpenAPI has no path parameters with slashes in them, so the document lacks what the spec says";
    private const string Optional = "OpenAPI has no optional path parameters";
    private const string NoOperation = "the link leads to an operation that the spec does not have";
    private const string WrongMediaType = "the call sends a media type that the spec does not document, and is answered 415";
    private const string NoBoundary = "the call has a multipart body without a boundary; it fails against its own mock, too";
    private const string NoBody = "the call lacks a body that the document requires";
    private const string Undocumented = "the answer is not in the document, and a result that is not documented cannot be made";
    private const string WrongAnswer = "the answer breaks the spec on purpose, and a result that does cannot be made";
    private const string LocalTime = "the spec sends times without an offset under the format 'time', which has one (RFC 3339)";

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Encode_Bytes_Query_base64urlArray"] = "the call encodes the commas of a list, which makes them part of a value (RFC 6570)",
        ["Encode_Bytes_RequestBody_base64url"] = "the emitter writes 'base64' for the spec's base64url",
        ["Encode_Datetime_ResponseHeader_rfc3339"] = "the same instant is written shorter: 18:38:00Z for 18:38:00.000Z",
        ["Parameters_Path_optional"] = Optional,
        ["Payload_ContentNegotiation_DifferentBody"] = Undocumented,
        ["Payload_ContentNegotiation_SameBody"] = Undocumented,
        ["Payload_JsonMergePatch_updateOptionalResource"] = WrongMediaType,
        ["Payload_JsonMergePatch_updateResource"] = WrongMediaType,
        ["Payload_MediaType_StringBody_sendAsText"] = WrongMediaType,
        ["Payload_MultiPart_FormData_File_uploadFileArray"] = NoBoundary,
        ["Payload_MultiPart_FormData_File_uploadFileRequiredFilename"] = NoBoundary,
        ["Payload_MultiPart_FormData_File_uploadFileSpecificContentType"] = NoBoundary,
        ["Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderResponseHeader"] = Undocumented,
        ["Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryResponseHeader"] = Undocumented,
        ["Payload_Pageable_ServerDrivenPagination_link"] = NoOperation,
        ["Payload_Pageable_ServerDrivenPagination_linkString"] = NoOperation,
        ["Payload_Pageable_ServerDrivenPagination_nestedLink"] = NoOperation,
        ["Payload_Pageable_XmlPagination_listWithNextLink"] = NoOperation,
        ["Routes_PathParameters_PathExpansion_Explode_array"] = Slash,
        ["Routes_PathParameters_PathExpansion_Explode_primitive"] = Slash,
        ["Routes_PathParameters_PathExpansion_Explode_record"] = Slash,
        ["Routes_PathParameters_PathExpansion_Standard_array"] = Slash,
        ["Routes_PathParameters_PathExpansion_Standard_primitive"] = Slash,
        ["Routes_PathParameters_PathExpansion_Standard_record"] = Slash,
        ["Routes_PathParameters_ReservedExpansion_annotation"] = Slash,
        ["Routes_PathParameters_ReservedExpansion_template"] = Slash,
        ["Type_Enum_Fixed_String_putUnknownValue"] = "an unknown value of an enum is answered 400; the scenario expects a 500",
        ["Type_Model_Inheritance_EnumDiscriminator_getExtensibleModelMissingDiscriminator"] = WrongAnswer,
        ["Type_Model_Inheritance_EnumDiscriminator_getExtensibleModelWrongDiscriminator"] = WrongAnswer,
        ["Type_Model_Inheritance_EnumDiscriminator_getFixedModelMissingDiscriminator"] = WrongAnswer,
        ["Type_Model_Inheritance_EnumDiscriminator_getFixedModelWrongDiscriminator"] = WrongAnswer,
        ["Type_Model_Inheritance_NestedDiscriminator_getMissingDiscriminator"] = WrongAnswer,
        ["Type_Model_Inheritance_NestedDiscriminator_getWrongDiscriminator"] = WrongAnswer,
        ["Type_Model_Inheritance_SingleDiscriminator_getMissingDiscriminator"] = WrongAnswer,
        ["Type_Model_Inheritance_SingleDiscriminator_getWrongDiscriminator"] = WrongAnswer,
        ["Type_Model_Visibility_getModel"] = NoBody,
        ["Type_Model_Visibility_headModel"] = NoBody,
        ["Type_Model_Visibility_putReadOnlyModel"] = NoBody,
        ["Type_Property_Optional_PlainTime_getAll"] = LocalTime,
        ["Type_Property_Optional_PlainTime_putAll"] = LocalTime,
    };
}
