import { Aws } from "aws-cdk-lib";

type Condition = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** A statement of an IAM or resource policy. */
export type Statement = {
	readonly Sid?: string;
	readonly Effect: "Allow" | "Deny";
	readonly Principal?: "*" | { readonly AWS: string } | { readonly Service: string };
	readonly Action: string | readonly string[];
	readonly Resource: string | readonly string[];
	readonly Condition?: Condition;
};

/** A policy document of these statements. */
export const policyOf = (...statements: readonly Statement[]) => ({ Version: "2012-10-17", Statement: statements });

/** A right of a role: these actions on this resource, under this condition. */
export const may = (
	actions: string | readonly string[],
	resource: string | readonly string[],
	condition?: Condition,
): Statement => ({
	Effect: "Allow",
	Action: actions,
	Resource: resource,
	...(condition ? { Condition: condition } : {}),
});

/** Allows an AWS service some actions on a resource, on behalf of this account only. */
export const serviceMay = (
	service: string,
	actions: string | readonly string[],
	resource: string,
	condition: Condition = {},
): Statement => ({
	Effect: "Allow",
	Principal: { Service: service },
	Action: actions,
	Resource: resource,
	Condition: { ...condition, StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID, ...condition["StringEquals"] } },
});

/** Denies access without TLS. */
export const tlsOnly = (action: string, resource: string): Statement => ({
	Sid: "TlsOnly",
	Effect: "Deny",
	Principal: "*",
	Action: action,
	Resource: resource,
	Condition: { Bool: { "aws:SecureTransport": "false" } },
});

/** Trust policy of a role for one AWS service. The scheduler sends the source account, so it is required; Lambda sends none. */
export const assumedBy = (service: "lambda" | "scheduler") => ({
	Version: "2012-10-17",
	Statement: [
		{
			Effect: "Allow",
			Principal: { Service: `${service}.amazonaws.com` },
			Action: "sts:AssumeRole",
			...(service === "scheduler" ? { Condition: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } } } : {}),
		},
	],
});
