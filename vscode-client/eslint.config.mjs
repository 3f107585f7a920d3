import tseslint from "typescript-eslint";

export default tseslint.config(...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked, {
  languageOptions: { parserOptions: { project: "./tsconfig.json" } },
  rules: {
    "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    // the compiler's noPropertyAccessFromIndexSignature wants brackets for the names of variables
    "@typescript-eslint/dot-notation": "off",
  },
});
