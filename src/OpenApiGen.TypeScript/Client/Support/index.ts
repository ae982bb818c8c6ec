export type { Bytes, WithBytes } from "./bodies.js";
export type { Api, CallOptions, CommonOptions, Nothing } from "./call.js";
export type { Operation, Shape } from "./operation.js";
export type { BasicCredential, Credential } from "./security.js";
