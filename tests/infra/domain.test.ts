import { RootConstruct } from "constructs";
import { describe, expect, it } from "vitest";
import { refuseUnknown } from "../../infra/local/template.ts";
import { settingsOf } from "../../infra/settings.ts";
import { brokenFirst, offenders, ofType, part, proves, synthesize, theStack } from "./template.ts";

const DOMAIN = {
	domainName: "api.tsunagi.example",
	domainCertificate: "arn:aws:acm:ap-northeast-1:123456789012:certificate/5d3c9a52",
};
const TRUSTSTORE = { ...DOMAIN, clientTruststore: "s3://tsunagi-truststore/agencies.pem" };

const { template } = synthesize(TRUSTSTORE);

proves(
	"with a truststore, who connects shows a certificate that it signed",
	template,
	offenders(
		"AWS::ApiGatewayV2::DomainName",
		(domain) =>
			part(domain, "Properties.DomainName") === DOMAIN.domainName &&
			part(domain, "Properties.MutualTlsAuthentication.TruststoreUri") === TRUSTSTORE.clientTruststore &&
			part(domain, "Properties.DomainNameConfigurations.0.CertificateArn") === DOMAIN.domainCertificate &&
			part(domain, "Properties.DomainNameConfigurations.0.SecurityPolicy") === "TLS_1_2",
	),
	{
		"anybody may connect": (t) => brokenFirst(t, "AWS::ApiGatewayV2::DomainName", "Properties.MutualTlsAuthentication"),
		"old TLS will do": (t) =>
			brokenFirst(t, "AWS::ApiGatewayV2::DomainName", "Properties.DomainNameConfigurations.0.SecurityPolicy", "TLS_1_0"),
	},
);

proves(
	"and there is no other way in",
	template,
	offenders("AWS::ApiGatewayV2::Api", (api) => part(api, "Properties.DisableExecuteApiEndpoint") === true),
	{ "the API's own address is open": (t) => brokenFirst(t, "AWS::ApiGatewayV2::Api", "Properties.DisableExecuteApiEndpoint") },
);

describe("the API's name", () => {
	it("is what commands and agencies are told", () => {
		expect(template.Outputs["ApiUrl"]?.Value).toBe("https://api.tsunagi.example");
		expect(Object.keys(template.Outputs)).toContain("DomainTarget");
		expect(ofType(template, "AWS::ApiGatewayV2::ApiMapping")).toHaveLength(1);
	});

	it("is API Gateway's own unless it is set, without mutual TLS", () => {
		const usual = theStack().template;
		expect(ofType(usual, "AWS::ApiGatewayV2::DomainName")).toEqual([]);
		expect(part(ofType(usual, "AWS::ApiGatewayV2::Api")[0]?.[1], "Properties.DisableExecuteApiEndpoint")).toBeUndefined();
	});

	it("is refused by the runtime of a laptop, which has no certificates to ask for", () => {
		expect(() => refuseUnknown(template)).toThrow(/AWS::ApiGatewayV2::\w+ is unknown to the local runtime/);
	});

	it.each([
		["a truststore without a domain", { clientTruststore: TRUSTSTORE.clientTruststore }],
		["a domain without a certificate", { domainName: DOMAIN.domainName }],
		["a truststore that is not in S3", { ...DOMAIN, clientTruststore: "/etc/agencies.pem" }],
	])("%s cannot be", (_, context) => {
		const { node } = new RootConstruct("app");
		for (const [name, value] of Object.entries(context)) node.setContext(name, value);
		expect(() => settingsOf(node)).toThrow(RangeError);
	});
});
