import { Aws } from "aws-cdk-lib";
import { CfnConfigurationSet } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import { may, type Statement } from "./policies.ts";
import type { Settings } from "./settings.ts";

/** SES settings for the hub's mails: TLS required, no mail to addresses that bounced or complained, no tracking of opens or clicks. */
export class MailSender extends Construct {
	readonly configurationSet: CfnConfigurationSet;
	/** The right to send, only from the hub's address. */
	readonly right: Statement;

	constructor(scope: Construct, settings: Settings) {
		super(scope, "Mail");
		this.configurationSet = new CfnConfigurationSet(this, "Digests", {
			name: "tsunagi-digests",
			deliveryOptions: { tlsPolicy: "REQUIRE" },
			reputationOptions: { reputationMetricsEnabled: true },
			sendingOptions: { sendingEnabled: true },
			suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
		});
		const [, domain] = settings.mailFrom.split("@");
		const ses = `arn:${Aws.PARTITION}:ses:${settings.region}:${Aws.ACCOUNT_ID}`;
		this.right = may("ses:SendRawEmail", [`${ses}:identity/${domain}`, `${ses}:configuration-set/${this.configurationSet.ref}`], {
			StringEquals: { "ses:FromAddress": settings.mailFrom },
		});
	}
}
