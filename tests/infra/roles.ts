import { ofType, part, parts, type Template } from "./template.ts";

/** What the roles may do, one statement at a time. */
export const rights = (t: Template) =>
	ofType(t, "AWS::IAM::Role").flatMap(([role, { Properties: of }]) =>
		parts(of, "Policies").flatMap((policy) =>
			parts(policy, "PolicyDocument.Statement").map((statement) => ({
				role,
				statement,
				actions: [part(statement, "Action")].flat() as string[],
				resources: [part(statement, "Resource")].flat(),
			})),
		),
	);

/** Where the first right to do something stands: the role, and a path in it. */
export const rightTo = (t: Template, action: string, path: "Action" | "Resource" | "Condition"): [string, string] => {
	const { role } = rights(t).find(({ actions }) => actions.includes(action)) ?? { role: "" };
	const index = rights(t)
		.filter((one) => one.role === role)
		.findIndex(({ actions }) => actions.includes(action));
	return [role, `Properties.Policies.0.PolicyDocument.Statement.${index}.${path}`];
};
