/** Stands for Node's `fs` in the Worker (`[alias]` in wrangler.toml): nothing of ours writes a file. */
export default {};
