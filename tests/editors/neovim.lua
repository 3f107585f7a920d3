-- Opens metric.py, waits for the findings, applies the reshape, waits until one finding is left. Exit status 1 where something fails.
local function say(text) io.stdout:write(text .. "\n") io.stdout:flush() end
local function fail(text) say("FAIL: " .. text) vim.cmd("cquit 1") end

local function run()
  vim.o.swapfile = false
  vim.cmd("edit " .. vim.fn.fnameescape(os.getenv("FILE")))
  vim.bo.filetype = "python"
  local buffer = vim.api.nvim_get_current_buf()
  local config = { name = "tensorlint", cmd = { os.getenv("SERVER_PYTHON"), "-I", "-m", "tensorlint", "server" }, root_dir = vim.fn.fnamemodify(os.getenv("FILE"), ":p:h") }
  local id
  if vim.lsp.start then
    id = vim.lsp.start(config, { bufnr = buffer })
  else
    id = vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(buffer, id)
  end
  if not vim.wait(60000, function() return #vim.diagnostic.get(buffer) == 2 end, 50) then fail("no findings") end
  local found = vim.diagnostic.get(buffer)
  table.sort(found, function(a, b) return a.lnum < b.lnum end)
  for _, each in ipairs(found) do
    local line = vim.api.nvim_buf_get_lines(buffer, each.lnum, each.lnum + 1, false)[1]
    say(("finding %s %d %s"):format(each.code, each.severity, line:sub(each.col + 1, each.end_col)))
  end
  vim.api.nvim_win_set_cursor(0, { found[1].lnum + 1, found[1].col })
  vim.ui.select = function(items, _, choose)
    for index, item in ipairs(items) do
      local action = item.action or item[2]
      if action.title:find("reshape") then return choose(item, index) end
    end
    fail("no action that reshapes")
  end
  vim.lsp.buf.code_action()
  local function changed() return vim.api.nvim_buf_get_lines(buffer, found[1].lnum, found[1].lnum + 1, false)[1]:find("reshape") ~= nil end
  if not vim.wait(20000, changed, 50) then fail("the fix was not applied") end
  say("fixed " .. vim.api.nvim_buf_get_lines(buffer, found[1].lnum, found[1].lnum + 1, false)[1])
  if not vim.wait(20000, function() return #vim.diagnostic.get(buffer) == 1 end, 50) then fail("findings were not refreshed") end
  say("left " .. #vim.diagnostic.get(buffer))
end

local ok, problem = xpcall(run, debug.traceback)
if not ok then fail(tostring(problem)) end
vim.cmd("qall!")
