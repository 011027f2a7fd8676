import { rights, rightTo } from "./roles.ts";
import { broken, brokenFirst, offenders, part, parts, proves, theStack } from "./template.ts";

const { template } = theStack();

proves(
	"keys are used through the service that keeps the data, not by themselves",
	template,
	(t) =>
		rights(t).flatMap(({ role, actions, statement }) =>
			actions.some((action) => action.startsWith("kms:")) &&
			part(statement, "Condition.StringEquals.kms:ViaService") === undefined
				? [role]
				: [],
		),
	{ "one can decrypt at will": (t) => broken(t, ...rightTo(t, "kms:Decrypt", "Condition")) },
);

proves(
	"keys are open to nobody at large, and grants are for AWS services",
	template,
	offenders("AWS::KMS::Key", (key) =>
		parts(key, "Properties.KeyPolicy.Statement").every((one) => {
			const actions = [part(one, "Action")].flat() as string[];
			const isGrant = actions.includes("kms:CreateGrant");
			const isForServices = part(one, "Condition.Bool.kms:GrantIsForAWSResource") === "true";
			return part(one, "Principal") !== "*" && !actions.join().includes("*") && (!isGrant || isForServices);
		}),
	),
	{
		"anybody may": (t) => brokenFirst(t, "AWS::KMS::Key", "Properties.KeyPolicy.Statement.0.Principal", "*"),
		"the account may do all": (t) => brokenFirst(t, "AWS::KMS::Key", "Properties.KeyPolicy.Statement.0.Action", "kms:*"),
		"grants are free": (t) => brokenFirst(t, "AWS::KMS::Key", "Properties.KeyPolicy.Statement.1.Condition"),
	},
);
