import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { bundle } from "./bundle.ts";
import { functions } from "./functions.ts";
import { Tsunagi } from "./stack.ts";

/** `node infra/app.ts` is the CDK app: it builds the handlers and writes the assembly, for `cdk` and for the laptop alike. */
const app = new App({
	analyticsReporting: false,
});
const bundles = join(app.outdir, "bundles");
bundle(Object.keys(functions), bundles);
new Tsunagi(app, "Tsunagi", bundles);
app.synth();
