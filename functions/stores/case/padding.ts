/** A content, and what fills it up to a size that says nothing of it. */
export type Padded<Content> = { readonly content: Content; readonly padding: string };

/** Pads a content, so that the size of its JSON is near a multiple of `block` bytes: what is encrypted has few sizes. */
export const padded = <Content>(content: Content, block: number): Padded<Content> => {
	const used = Buffer.byteLength(JSON.stringify(content)) % block;
	return { content, padding: "0".repeat(block - used) };
};
