test('the compiler and Jest fit together', () => {
  expect(1 + 1).toBe(2);
});
