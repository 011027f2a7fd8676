import { main } from "./conformance.ts";

process.exitCode = await main(process.argv.slice(2));
