import { Aws } from "aws-cdk-lib";
import { CfnUserPool, CfnUserPoolDomain, CfnUserPoolResourceServer } from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { RESOURCE_SERVER, scopes } from "../schemas/scopes.ts";
import type { Settings } from "./settings.ts";

/**
 * Agencies sign in as OAuth 2.0 clients of one user pool, made by the `agencies` command. The pool has no users and no
 * sign-up.
 */
export class Identity extends Construct {
	readonly pool: CfnUserPool;
	readonly issuer: string;
	readonly tokenUrl: string;

	constructor(scope: Construct, settings: Settings) {
		super(scope, "Identity");
		this.pool = new CfnUserPool(this, "Pool", {
			adminCreateUserConfig: { allowAdminCreateUserOnly: true },
			deletionProtection: settings.isDisposable ? "INACTIVE" : "ACTIVE",
		});
		// Equal to the attribute ProviderURL, which emulators do not know.
		this.issuer = `https://cognito-idp.${settings.region}.amazonaws.com/${this.pool.ref}`;
		const domain = `tsunagi-${Aws.ACCOUNT_ID}`;
		new CfnUserPoolDomain(this, "Domain", { userPoolId: this.pool.ref, domain });
		new CfnUserPoolResourceServer(this, "Server", {
			userPoolId: this.pool.ref,
			identifier: RESOURCE_SERVER,
			name: "Tsunagi",
			scopes: Object.entries(scopes).map(([scopeName, scopeDescription]) => ({ scopeName, scopeDescription })),
		});
		this.tokenUrl = `https://${domain}.auth.${settings.region}.amazoncognito.com/oauth2/token`;
	}
}
