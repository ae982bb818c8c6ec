// Forms that scenarios expect, whose calls say nothing but names of files: one for each call of a scenario.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./project.mjs";

const assets = join(repository, "tests", "conformance", "node_modules", "@typespec", "http-specs", "assets");
const jpg = readFileSync(join(assets, "image.jpg"));
const png = readFileSync(join(assets, "image.png"));

const profileImage = new File([jpg], "image.jpg");
const hello = new File([jpg], "hello.jpg", { type: "image/jpg" });
const picture = new File([png], "image.png");
const address = { city: "X" };
const id = "123";

const prefix = "Payload_MultiPart_FormData_";
const all = {
  basic: [{ id, profileImage }],
  withWireName: [{ id, profileImage }],
  optionalParts: [{ id }, { profileImage }, { id, profileImage }],
  fileArrayAndBasic: [{ id, address, profileImage, pictures: [picture, picture] }],
  jsonPart: [{ address, profileImage }],
  binaryArrayParts: [{ id, pictures: [picture, picture] }],
  multiBinaryParts: [{ profileImage }, { profileImage, picture }],
  checkFileNameAndContentType: [{ id, profileImage: hello }],
  anonymousModel: [{ profileImage }],
  // The contract says which media type the file is of, and nobody else does.
  HttpParts_ContentType_imageJpegContentType: [{ profileImage: new File([jpg], "hello.jpg") }],
  HttpParts_ContentType_requiredContentType: [{ profileImage }],
  HttpParts_ContentType_optionalContentType: [{ profileImage }],
  HttpParts_jsonArrayAndFileArray: [{ id, address, previousAddresses: [{ city: "Y" }, { city: "Z" }], profileImage, pictures: [picture, picture] }],
  HttpParts_NonString_float: [{ temperature: 0.5 }],
  File_uploadFileSpecificContentType: [{ file: picture }],
  File_uploadFileRequiredFilename: [{ file: picture }],
  File_uploadFileArray: [{ files: [picture, picture] }],
};

export const forms = Object.fromEntries(Object.entries(all).map(([name, values]) => [prefix + name, values]));
