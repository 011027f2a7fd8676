import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { bundle } from "./bundle.ts";
import { functions } from "./functions.ts";
import { Tsunagi } from "./stack.ts";

/** The CDK app (`node infra/app.ts`): bundles the handlers and writes the assembly, for `cdk` and for `infra/local/`. */
const app = new App({
	analyticsReporting: false,
});
// The laptop says where, and builds them once for all contexts. A build that was cut off is not taken for a whole one.
const bundles = String(app.node.tryGetContext("bundles") ?? join(app.outdir, "bundles"));
if (!existsSync(bundles)) {
	bundle(Object.keys(functions), `${bundles}.new`);
	renameSync(`${bundles}.new`, bundles);
}
new Tsunagi(app, "Tsunagi", bundles);
app.synth();
