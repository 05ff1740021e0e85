import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", "src/source/live/clients/"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      // Types of AWS's shapes are erased where the engine treats all kinds alike.
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-empty-object-type": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: "error",
      "no-console": "error",
      "max-lines": ["error", { max: 250 }],
      "max-lines-per-function": ["error", { max: 60, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ["test/**", "scripts/**", "bench/**"],
    rules: { "no-console": "off", "max-lines-per-function": "off", "max-lines": "off", "no-control-regex": "off" },
  },
  { files: ["bin/*.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  { files: [".dependency-cruiser.cjs"], rules: { "no-undef": "off" } },
  // Tables of facts.
  { files: ["src/aws/controls/**", "rules/index.ts", "src/services/index.ts"], rules: { "max-lines": "off" } },
);
