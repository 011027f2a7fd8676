import { check, NotChecked, section } from "../check.ts";
import { type Hub, must, mustBe, opening, post, read, tell } from "./hub.ts";

/** What every answer has, and what the hub publishes. */
export const limits = section<Hub>(
	["Answers and documents", "応答と公開文書"],
	[
		check(
			{
				id: "hub.answers.not-kept",
				source: "RFC 9111, 5.2.2.5",
				title: ["no answer is kept by a cache", "応答をキャッシュさせない"],
				requires: [
					"Answers about cases carry Cache-Control: no-store.",
					"ケースに関する応答に Cache-Control: no-store を付ける。",
				],
			},
			async (hub) => {
				const start = opening(hub);
				await tell(hub, start);
				for (const path of [`/v1/cases/${start.subject}/timeline`, `/v1/events/${start.id}`, "/v1/inbox"]) {
					const { headers } = await read(hub.sender, path);
					must(
						/no-store/.test(headers.get("cache-control") ?? ""),
						"Cache-Control is not no-store",
						"Cache-Control が no-store ではありません",
					);
				}
			},
		),
		check(
			{
				id: "hub.answers.rate-limit",
				source: "draft-ietf-httpapi-ratelimit-headers; RFC 6585, 4",
				title: ["rate limits are said", "流量制限を示す"],
				requires: [
					"Answers carry RateLimit headers, so that a sender can keep within its limit.",
					"送信側が制限を守れるよう、RateLimit ヘッダーを付ける。",
				],
			},
			async (hub) => {
				const { headers } = await post(hub.sender, JSON.stringify(opening(hub)));
				const names = [...headers.keys()].filter((name) => name.startsWith("ratelimit") || name.startsWith("x-ratelimit"));
				if (names.length === 0) throw new NotChecked("the hub sends no RateLimit headers", "RateLimit ヘッダーがありません");
				must(
					names.every((name) => /\d/.test(headers.get(name) ?? "")),
					"a RateLimit header has no number",
					"RateLimit ヘッダーに数値がありません",
				);
			},
		),
		check(
			{
				id: "hub.documents.keys",
				source: "RFC 7517, 5",
				title: ["agencies' public keys", "機関の公開鍵"],
				requires: [
					"The keys to seal to are published as a JWK set without private parts.",
					"封書を作るための鍵を、秘密の値を含まない JWK Set として公開する。",
				],
			},
			async (hub) => {
				const answer = await read(hub.sender, `/v1/agencies/${hub.recipientAgency}/jwks`);
				mustBe(answer, 200);
				const { keys } = JSON.parse(answer.text) as { keys?: readonly object[] };
				must(
					Array.isArray(keys) && !keys.some((key) => "d" in key || "k" in key),
					"there is a private part",
					"秘密の値が含まれています",
				);
				mustBe(await read(hub.sender, "/v1/agencies/no-such-agency/jwks"), 404);
			},
		),
		check(
			{
				id: "hub.documents.openapi",
				source: "OpenAPI 3.1.1",
				title: ["the contract is published", "仕様書を公開する"],
				requires: [
					"/openapi.json is OpenAPI 3.1 and has the routes that were used here.",
					"/openapi.json が OpenAPI 3.1 で、ここで用いた経路を記載している。",
				],
			},
			async (hub) => {
				const answer = await read(hub.sender, "/openapi.json");
				if (answer.status === 404)
					throw new NotChecked("the hub does not serve /openapi.json", "/openapi.json が公開されていません");
				mustBe(answer, 200);
				const { openapi, paths = {} } = JSON.parse(answer.text) as { openapi?: unknown; paths?: object };
				must(String(openapi).startsWith("3.1"), "it is not OpenAPI 3.1", "OpenAPI 3.1 ではありません");
				for (const path of ["/v1/events", "/v1/inbox", "/v1/cases/{token}/timeline"])
					must(path in paths, `${path} is missing`, `${path} がありません`);
			},
		),
	],
);
