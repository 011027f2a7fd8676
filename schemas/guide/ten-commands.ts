import type { Text } from "../operation.ts";

/** A command as it is typed, and what it is for: a comment above it. */
type Command = Text & { readonly shell: string };

/** What is typed in one terminal, and the sentence that introduces it. */
type Terminal = { readonly opening?: Text; readonly commands: readonly Command[] };

const NEW_TOKEN = String.raw`token() { curl -s -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=client_credentials $TOKEN_URL | sed 's/.*"access_token":"\([^"]*\).*/\1/'; }`;

const NEW_ENDPOINT = String.raw`export WEBHOOK_SECRET=$(curl -s -X PUT $HUB/v1/webhook -H "Authorization: Bearer $(token)" \
  -H 'Content-Type: application/json' -d '{"url":"http://127.0.0.1:9000/webhook"}' | sed 's/.*"secret":"\([^"]*\).*/\1/')`;

const POST_THREE_EVENTS = `curl -i $HUB/v1/events -H "Authorization: Bearer $(token)" -H 'Content-Type: application/cloudevents-batch+json' -d '[
  {"specversion":"1.0","id":"0b7f2c64-92a5-4c1e-8d2b-6d3f0a1b2c01","source":"/agencies/minato-desk",
   "type":"case.opened","subject":"5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11","time":"2026-11-20T10:15:00+09:00",
   "data":{"householdType":"mother","basis":"divorced","origin":"self"}},
  {"specversion":"1.0","id":"0b7f2c64-92a5-4c1e-8d2b-6d3f0a1b2c02","source":"/agencies/minato-desk",
   "type":"consent.granted","subject":"5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11","time":"2026-11-20T10:20:00+09:00",
   "data":{"consent":"c51f7d0e-7a1d-4d43-9a60-3f6d5e4c3b21","agencies":["npo-hidamari"],"scope":["referral","follow-up"]}},
  {"specversion":"1.0","id":"0b7f2c64-92a5-4c1e-8d2b-6d3f0a1b2c03","source":"/agencies/minato-desk",
   "type":"referral.requested","subject":"5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11","time":"2026-11-20T10:30:00+09:00",
   "data":{"referral":"7e1d9c50-31b8-4a6f-b0a2-8c5d4e3f2a11","to":"npo-hidamari","measure":"other",
           "needs":["life"],"origin":"self"}}]'`;

/** From nothing to a first event accepted and a first webhook verified. The only copy: everything else is generated from it. */
export const terminals: readonly Terminal[] = [
	{
		commands: [
			{ en: "install", ja: "インストール", shell: "npm ci" },
			{
				en: "a hub on this machine with a sample town; leave it running",
				ja: "手元でハブと見本の町が動きます。そのままにしてください",
				shell: "npm start",
			},
		],
	},
	{
		opening: { en: "In a second terminal, the agency that receives:", ja: "二つ目の端末で、受け取る機関:" },
		commands: [
			{
				en: "how it signs in: HUB, TOKEN_URL, CLIENT_ID, CLIENT_SECRET",
				ja: "サインインの情報(HUB・TOKEN_URL・CLIENT_ID・CLIENT_SECRET)",
				shell: ". .tsunagi/agencies/npo-hidamari.env",
			},
			{ en: "how to get an access token", ja: "アクセストークンの取り方", shell: NEW_TOKEN },
			{
				en: "its endpoint; the answer holds the secret, this once",
				ja: "受信先(エンドポイント)の登録。署名用シークレットが一度だけ返ります",
				shell: NEW_ENDPOINT,
			},
			{
				en: "a receiver to copy: prints 200 endpoint.verification within seconds, and later 204 referral.requested",
				ja: "見本の受信プログラム。数秒で 200 endpoint.verification、後で 204 referral.requested と表示されます",
				shell: "npm run -s kit:sample-partner -- --port 9000",
			},
		],
	},
	{
		opening: {
			en: "In a third, the agency that sends: a desk opens a case, records the family's consent and refers the case.",
			ja: "三つ目の端末で、送る機関。窓口がケースを開き、同意を記録し、つなぎます。",
		},
		commands: [
			{ en: "how it signs in", ja: "サインインの情報", shell: ". .tsunagi/agencies/minato-desk.env" },
			{ en: "how to get an access token", ja: "アクセストークンの取り方", shell: NEW_TOKEN },
			{
				en: "three events at once; 202, with a result for each",
				ja: "三つのイベント。202 とイベントごとの結果が返ります",
				shell: POST_THREE_EVENTS,
			},
			{
				en: "the receipt: accepted, recorded, told to npo-hidamari, its webhook delivered",
				ja: "受付票。受付・記録・npo-hidamari への伝達・Webhook の delivered",
				shell: `curl -s $HUB/v1/events/0b7f2c64-92a5-4c1e-8d2b-6d3f0a1b2c03 -H "Authorization: Bearer $(token)"`,
			},
		],
	},
];

const CLOSING: Text = {
	en: "Terminal two now prints `204 referral.requested`: the first webhook has arrived and its signature was verified.",
	ja: "二つ目の端末に `204 referral.requested` と出れば、署名を確かめた Webhook が届いています。",
};

/** What is typed in each terminal, numbered 1 to 10 across them. */
export const scripts = (language: keyof Text): readonly string[] => {
	let number = 0;
	return terminals.map(({ commands }) =>
		commands.map((command) => `# ${++number} ${command[language]}\n${command.shell}\n`).join(""),
	);
};

/** The ten commands in Markdown. */
export const tenCommands = (language: keyof Text): string => {
	const shell = scripts(language);
	const blocks = terminals.map(({ opening }, index) =>
		[...(opening ? [opening[language]] : []), `\`\`\`sh\n${shell[index]}\`\`\``].join("\n\n"),
	);
	return [...blocks, CLOSING[language]].join("\n\n");
};
