import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { describe, expect, it } from "vitest";
import { functions } from "../../infra/functions.ts";
import { assembly } from "../../infra/local/assembly.ts";
import { Tsunagi } from "../../infra/stack.ts";

export type Resource = { readonly Type: string; readonly [part: string]: unknown };
export type Template = {
	readonly Resources: Readonly<Record<string, Resource>>;
	readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
};

export type Assembly = {
	readonly template: Template;
	readonly region: string;
	/** The code of each function. */
	readonly bundles: Readonly<Record<string, string>>;
};

type Context = Readonly<Record<string, string>>;

const names = Object.keys(functions);
/** The same assembly that hubs on this machine run, of the default context. */
const shared = await assembly({});
/** Where the code of each function lies, in a folder of its name. */
export const bundles = join(shared, "..", "bundles");

/**
 * Synthesizes the stack as `cdk synth` does, with the code that is built already.
 * @throws RangeError when the context has a value that cannot be
 */
export const synthesize = (context: Context): { readonly template: Template; readonly region: string } => {
	const outdir = mkdtempSync(join(tmpdir(), "tsunagi-template-"));
	try {
		const app = new App({ outdir, context: { "aws:cdk:disable-asset-staging": true, ...context }, analyticsReporting: false });
		new Tsunagi(app, "Tsunagi", bundles);
		const stack = app.synth().getStackByName("Tsunagi");
		return { template: stack.template as Template, region: stack.environment.region };
	} finally {
		rmSync(outdir, { recursive: true });
	}
};

const read = (file: string): unknown => JSON.parse(readFileSync(join(shared, file), "utf8"));

type Manifest = { readonly artifacts: { readonly Tsunagi: { readonly environment: string } } };

let made: Assembly | undefined;

/** The stack as it is deployed by default. */
export const theStack = (): Assembly => {
	made ??= {
		template: read("Tsunagi.template.json") as Template,
		region: (read("manifest.json") as Manifest).artifacts.Tsunagi.environment.split("/").at(-1) ?? "",
		bundles: Object.fromEntries(names.map((name) => [name, readFileSync(join(bundles, name, "index.mjs"), "utf8")])),
	};
	return made;
};

/** A part of a resource by its path, such as `Properties.RedrivePolicy.maxReceiveCount`. */
export const part = (of: unknown, path: string): unknown =>
	path
		.split(".")
		.filter((key) => key !== "")
		.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], of);

/** A list in a resource by its path; none is an empty one. */
export const parts = (of: unknown, path: string): readonly unknown[] => (part(of, path) ?? []) as readonly unknown[];

/** Two parts of a template are the same when they are written the same. */
export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The resources of a type, with their logical ids. */
export const ofType = (template: Template, type: string): [string, Resource][] =>
	Object.entries(template.Resources).filter(([, { Type }]) => Type === type);

/** `{ "Fn::GetAtt": [id, attribute] }`. */
export const att = (id: string, attribute = "Arn") => ({ "Fn::GetAtt": [id, attribute] });

/** The template with one part changed, or taken out when the value is undefined. */
export const broken = (template: Template, id: string, path: string, value?: unknown): Template => {
	const copy = structuredClone(template);
	const keys = path.split(".");
	const last = keys.pop() ?? "";
	const parent = part(copy.Resources[id], keys.join(".")) as Record<string, unknown>;
	if (value === undefined) delete parent[last];
	else parent[last] = value;
	return copy;
};

/** The same, for the first resource of a type. */
export const brokenFirst = (template: Template, type: string, path: string, value?: unknown): Template => {
	const [first] = ofType(template, type);
	if (!first) throw new RangeError(`no ${type} to break`);
	return broken(template, first[0], path, value);
};

/** A property that the template must have: what offends against it, by logical id. */
export type Control = (template: Template) => readonly string[];

/**
 * Shows that a control holds, and that it would be noticed if it did not: each way of breaking the template is found.
 */
export const proves = (
	title: string,
	template: Template,
	control: Control,
	ways: Readonly<Record<string, (template: Template) => Template>>,
): void => {
	describe(title, () => {
		it("holds", () => expect(control(template)).toEqual([]));
		it.each(Object.entries(ways))("is missed when %s", (_, breakIt) => expect(control(breakIt(template))).not.toEqual([]));
	});
};

/** The ids of those resources of a type for which something does not hold. */
export const offenders =
	(type: string, holds: (resource: Resource, id: string, template: Template) => boolean): Control =>
	(template) =>
		ofType(template, type).flatMap(([id, resource]) => (holds(resource, id, template) ? [] : [id]));
