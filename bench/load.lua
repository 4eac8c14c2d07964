-- For wrk: GET as it is, or POST of a form with a new key for every request; at the end one line of JSON.
-- BENCH_BODY is the form as sent, with @KEY@ where the key goes; without it wrk sends its plain GET.

local body = os.getenv("BENCH_BODY")
local threads = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

function init()
    math.randomseed(os.time() + number)
    count = 0
    run = string.format("%08x%08x", math.random(0, 0x7fffffff), math.random(0, 0x7fffffff))
end

if body then
    local before, after = body:match("^(.-)@KEY@(.*)$")
    wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
    function request()
        count = count + 1
        local form = body
        if before then
            form = before .. run .. string.format("%02x%014x", number, count) .. after
        end
        return wrk.format("POST", nil, nil, form)
    end
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        '{"requests":%d,"microseconds":%d,"p50":%d,"p99":%d,"refused":%d,"broken":%d}\n',
        summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
        errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
