-- The server starts itself anew while metric.py is open; its findings stay, and follow what is typed then. Exit status 1 where something fails.
local function say(text) io.stdout:write(text .. "\n") io.stdout:flush() end
local function fail(text) say("FAIL: " .. text) vim.cmd("cquit 1") end

local renewals = 0
local log = vim.lsp.handlers["window/logMessage"]
vim.lsp.handlers["window/logMessage"] = function(...)
  local _, result = ...
  if result.message:find("started anew in place") then renewals = renewals + 1 end
  return log(...)
end

local function run()
  vim.o.swapfile = false
  vim.o.hidden = true
  local root = vim.fn.fnamemodify(os.getenv("FILE"), ":p:h")
  vim.cmd("edit " .. vim.fn.fnameescape(os.getenv("FILE")))
  vim.bo.filetype = "python"
  local buffer = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({ name = "tensorlint", cmd = { os.getenv("SERVER_PYTHON"), os.getenv("SERVER") }, root_dir = root })
  vim.lsp.buf_attach_client(buffer, id)
  local function count(number) return function() return #vim.diagnostic.get(buffer) == number end end
  if not vim.wait(60000, count(2), 50) then fail("no findings") end
  for time = 1, 3 do
    vim.cmd("edit " .. vim.fn.fnameescape(root .. "/evaluate.py"))
    vim.bo.filetype = "python"
    local passing = vim.api.nvim_get_current_buf()
    vim.lsp.buf_attach_client(passing, id)
    if not vim.wait(60000, function() return #vim.diagnostic.get(passing) > 0 end, 50) then fail("no findings in the second file") end
    vim.cmd("buffer " .. buffer)
    vim.cmd("bwipeout! " .. passing)
    if not vim.wait(60000, function() return renewals == time end, 20) then fail("it did not start anew") end
    if #vim.diagnostic.get(buffer) ~= 1 + time then fail("findings were lost") end
    vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { "mean_squared_error(targets, predictions)" })
    if not vim.wait(20000, count(2 + time), 20) then fail("findings do not follow") end
    say("renewed, and now " .. #vim.diagnostic.get(buffer))
  end
  if vim.lsp.get_client_by_id(id):is_stopped() then fail("the server is gone") end
end

local ok, problem = xpcall(run, debug.traceback)
if not ok then fail(tostring(problem)) end
vim.cmd("qall!")
