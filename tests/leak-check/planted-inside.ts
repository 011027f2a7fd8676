import { createHash } from "node:crypto";
import { brotliCompressSync, crc32, deflateRawSync, deflateSync } from "node:zlib";
import { asciiJson, type PlantedLeak, plainKanji, values } from "./planting.ts";

const { name, kana, hiragana, phone, mail, postcode, myNumber, birthdate, narrative, token, time, wide, decomposed } = values;

/** A zip archive's one entry, as far as a reader of local headers goes. */
const zipEntry = (path: string, content: string): Buffer => {
	const body = deflateRawSync(content);
	const head = Buffer.alloc(30);
	head.write("PK\u0003\u0004", "latin1");
	head.writeUInt16LE(8, 8);
	head.writeUInt32LE(crc32(content), 14);
	head.writeUInt32LE(body.length, 18);
	head.writeUInt32LE(Buffer.byteLength(content), 22);
	head.writeUInt16LE(path.length, 26);
	return Buffer.concat([head, Buffer.from(path), body]);
};

/** What the hub keeps, and hands from one of its parts to the next. */
export const plantedInside: readonly PlantedLeak[] = [
	{
		name: "an attribute that is encoded, not encrypted",
		sink: "S5 timeline row",
		value: narrative,
		shape: "base64+0",
		plant: (value) => JSON.stringify({ data: { B: Buffer.from(value).toString("base64") } }),
	},
	{
		name: "a text cut to fit its column",
		sink: "S5 timeline row",
		value: narrative,
		shape: "window",
		plant: (value) => JSON.stringify({ note: { S: `${value.slice(5, 11)}…` } }),
	},
	{
		name: "the family name alone",
		sink: "S5 timeline row",
		value: name,
		shape: "window",
		plant: (value) => JSON.stringify({ note: { S: `${value.slice(0, 2)}さん` } }),
	},
	{
		name: "a mail address as a key, in upper case",
		sink: "S6 keys",
		value: mail,
		shape: "upper case",
		plant: (value) => JSON.stringify({ pk: `PERSON#${value.toUpperCase()}` }),
	},
	{
		name: "個人番号 hashed into a UUID for an index",
		sink: "S6 keys",
		value: myNumber,
		shape: "MD5 as a UUID",
		plant: (value) => {
			const hex = createHash("md5").update(value).digest("hex");
			return JSON.stringify({
				gsi: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-3${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`,
			});
		},
	},
	{
		name: "kana as an attribute's name, in hiragana",
		sink: "S6 keys",
		value: kana,
		shape: "hiragana",
		plant: (value) =>
			JSON.stringify({ [value.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))]: true }),
	},
	{
		name: "a name in the bus's list of resources",
		sink: "S7 bus metadata",
		value: name,
		shape: "hex",
		plant: (value) => JSON.stringify({ resources: [`arn:aws:tsunagi:::${Buffer.from(value).toString("hex")}`] }),
	},
	{
		name: "hiragana in NFD, as macOS writes file names",
		sink: "S8 bus detail",
		value: hiragana,
		shape: "NFD",
		plant: (value) => JSON.stringify({ file: `${value.normalize("NFD")}.pdf` }),
	},
	{
		name: "hiragana turned into katakana",
		sink: "S8 bus detail",
		value: hiragana,
		shape: "katakana",
		plant: (value) =>
			JSON.stringify({ フリガナ: value.replace(/[ぁ-ゖ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60)) }),
	},
	{
		name: "what a database's normal form makes of full-width signs",
		sink: "S9 queue",
		value: wide,
		shape: "NFKC",
		plant: (value) => JSON.stringify({ MessageBody: { sns: value.normalize("NFKC") } }),
	},
	{
		name: "a decomposed name, composed again",
		sink: "S9 queue",
		value: decomposed,
		shape: "NFC",
		plant: (value) => JSON.stringify({ MessageBody: { former: value.normalize("NFC") } }),
	},
	{
		name: "a birth date as a form has it, in a message attribute",
		sink: "S9 queue",
		value: birthdate,
		shape: "japanese date",
		plant: (value) => {
			const [year, month, day] = value.split("-").map(Number);
			return JSON.stringify({ MessageAttributes: { born: { StringValue: `${year}年${month}月${day}日` } } });
		},
	},
	{
		name: "a dead letter: JSON in JSON in JSON",
		sink: "S10 dead letter",
		value: name,
		shape: "json > ",
		plant: (value) => asciiJson({ Records: [{ body: asciiJson({ detail: asciiJson({ note: `${value}様` }) }) }] }),
	},
	{
		name: "a phone as from abroad, in a dead letter's error",
		sink: "S10 dead letter",
		value: phone,
		shape: "international",
		plant: (value) => JSON.stringify({ ErrorMessage: `no route to +81${value.slice(1).replaceAll("-", "")}` }),
	},
	{
		name: "an archive record in brotli",
		sink: "S18 archive",
		value: token,
		shape: "brotli > utf-8",
		plant: (value) =>
			brotliCompressSync(JSON.stringify({ detail: { subject: value, type: "case.opened", source: "/agencies/minato-desk" } })),
		whole: true,
	},
	{
		name: "an archive record in raw deflate, in base64",
		sink: "S18 archive",
		value: narrative,
		shape: "base64 > raw deflate > utf-8",
		plant: (value) =>
			JSON.stringify({ data: deflateRawSync(JSON.stringify({ note: value, form: "相談票 ".repeat(20) })).toString("base64") }),
	},
	{
		name: "a nightly export as zip",
		sink: "S18 archive",
		value: postcode,
		shape: "zip > utf-8",
		plant: (value) => zipEntry("cases.csv", `case,postcode\r\n1,${value}\r\n`),
	},
	{
		name: "an appointment in an archived zlib stream",
		sink: "S18 archive",
		value: time,
		shape: "deflate > utf-8",
		plant: (value) => deflateSync(JSON.stringify({ slot: value })),
	},
	{
		name: "a name without its variant, as bytes of a store's file",
		sink: "S5 timeline row",
		value: name,
		shape: "without variation selector",
		plant: (value) => Buffer.concat([Buffer.from([1, 0x0c, 0x80]), Buffer.from(plainKanji(value)), Buffer.from([0, 0xff, 0x90])]),
	},
];
