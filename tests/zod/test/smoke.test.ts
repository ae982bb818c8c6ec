import * as v from "../validation/index.js";
console.log(Object.keys(v).length);
