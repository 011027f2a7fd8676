import { check, section } from "../check.ts";
import { type Answer, answerOf, type Hub, must, mustBe, type Party } from "./hub.ts";

const OAUTH = "RFC 6749";

const askToken = async ({ signIn }: Party, secret: string, grant = "client_credentials"): Promise<Answer> =>
	answerOf(
		await fetch(signIn.tokenUrl, {
			method: "POST",
			headers: {
				authorization: `Basic ${Buffer.from(`${signIn.clientId}:${secret}`).toString("base64")}`,
				"content-type": "application/x-www-form-urlencoded",
			},
			body: new URLSearchParams({ grant_type: grant }),
		}),
	);

type Granted = {
	readonly access_token?: unknown;
	readonly token_type?: unknown;
	readonly expires_in?: unknown;
	readonly error?: unknown;
};

const jsonOf = ({ text }: Answer): Granted => {
	try {
		return JSON.parse(text) as Granted;
	} catch {
		return {};
	}
};

const asks = async ({ url }: Hub, authorization?: string, query = ""): Promise<Answer> =>
	answerOf(await fetch(new URL(`/v1/inbox${query}`, url), { headers: authorization === undefined ? {} : { authorization } }));

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Tokens that look like one the hub gave, and are not. */
const forgeries = (token: string): readonly string[] => {
	const [header = "", claims = "", signature = ""] = token.split(".");
	const changed = `${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`;
	const read = ((): Record<string, unknown> => {
		try {
			return JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<string, unknown>;
		} catch {
			return {};
		}
	})();
	return [
		"x",
		`${token.slice(0, -4)}`,
		`${header}.${claims}.${changed}`,
		`${header}.${base64({ ...read, client_id: "someone", scope: "everything" })}.${signature}`,
		`${base64({ alg: "none", typ: "JWT" })}.${claims}.`,
	];
};

/** Who calls: OAuth 2.0 client credentials. */
export const signingIn = section<Hub>(
	["Signing in", "認証(OAuth 2.0)"],
	[
		check(
			{
				id: "hub.token.granted",
				source: `${OAUTH}, 4.4, 5.1`,
				title: ["an access token by client credentials", "クライアントクレデンシャルでトークンを得る"],
				requires: [
					"The answer is 200 with access_token, token_type Bearer and expires_in.",
					"200 で access_token・token_type(Bearer)・expires_in を返す。",
				],
			},
			async ({ sender }) => {
				const answer = await askToken(sender, sender.signIn.clientSecret);
				mustBe(answer, 200);
				const { access_token, token_type, expires_in } = jsonOf(answer);
				must(typeof access_token === "string" && access_token !== "", "there is no access_token", "access_token がありません");
				must(String(token_type).toLowerCase() === "bearer", "token_type is not Bearer", "token_type が Bearer ではありません");
				must(Number(expires_in) > 0, "there is no expires_in", "expires_in がありません");
			},
		),
		check(
			{
				id: "hub.token.not-kept",
				source: `${OAUTH}, 5.1`,
				title: ["the token's answer is kept by no cache", "トークンの応答をキャッシュさせない"],
				requires: ["Cache-Control of the token's answer is no-store.", "トークンの応答に Cache-Control: no-store を付ける。"],
			},
			async ({ sender }) => {
				const { headers } = await askToken(sender, sender.signIn.clientSecret);
				must(
					/no-store/.test(headers.get("cache-control") ?? ""),
					"Cache-Control is not no-store",
					"Cache-Control が no-store ではありません",
				);
			},
		),
		check(
			{
				id: "hub.token.wrong-secret",
				source: `${OAUTH}, 5.2`,
				title: ["a wrong secret is refused", "誤ったクライアントシークレットを拒否する"],
				requires: [
					"The answer is 400 or 401 with the error invalid_client, and says no more.",
					"400 または 401 で error に invalid_client を返し、それ以上の情報を出さない。",
				],
			},
			async ({ sender }) => {
				const answer = await askToken(sender, "not-the-secret");
				mustBe(answer, 400, 401);
				must(
					jsonOf(answer).error === "invalid_client",
					"the error is not invalid_client",
					"error が invalid_client ではありません",
				);
			},
		),
		check(
			{
				id: "hub.token.wrong-grant",
				source: `${OAUTH}, 5.2`,
				title: ["another grant is refused", "他の方式を拒否する"],
				requires: [
					"grant_type other than client_credentials is answered 400.",
					"client_credentials 以外の grant_type には 400 で応答する。",
				],
			},
			async ({ sender }) => mustBe(await askToken(sender, sender.signIn.clientSecret, "password"), 400),
		),
		check(
			{
				id: "hub.token.needed",
				source: "RFC 6750, 3",
				title: ["nothing without a token", "トークンなしでは何も返さない"],
				requires: [
					"Without a token, or with one in the address, the answer is 401.",
					"トークンがない場合や URL に書かれた場合は 401 で応答する。",
				],
			},
			async (hub) => {
				mustBe(await asks(hub), 401);
				const token = await ownToken(hub);
				mustBe(await asks(hub, undefined, `?access_token=${token}`), 401);
				mustBe(await asks(hub, `Basic ${token}`), 401);
			},
		),
		check(
			{
				id: "hub.token.forged",
				source: "RFC 8725, 3.1, 3.3",
				title: ["forged tokens are refused, all alike", "偽造トークンをすべて同じ応答で拒否する"],
				requires: [
					"Tokens that are cut, changed, made up or signed by nothing (alg none) are answered 401 with the same body.",
					"欠けた・改変した・でたらめの・署名のない(alg: none)トークンには、同じ本文の 401 で応答する。",
				],
			},
			async (hub) => {
				const token = await ownToken(hub);
				const answers = await Promise.all(forgeries(token).map((forged) => asks(hub, `Bearer ${forged}`)));
				for (const answer of answers) mustBe(answer, 401);
				must(new Set(answers.map(({ text }) => text)).size === 1, "their bodies differ", "応答の本文が異なります");
				mustBe(await asks(hub, `Bearer ${token}`), 200);
			},
		),
	],
);

const ownToken = async ({ sender }: Hub): Promise<string> =>
	String(jsonOf(await askToken(sender, sender.signIn.clientSecret)).access_token);
