//! The listed codes as constants, for programs that name one: a slip of the pen does not compile.
//!
//! Made by `cargo run -p rspcode-tests -- write` from the table; do not edit.
//!
//! ```
//! use rspcode::{Context, classify, codes};
//!
//! let verdict = classify(Context::PayReply, "ORDER_PAID");
//! let counted_as = match verdict.code() {
//!     Some(codes::ORDER_PAID | codes::ORDER_USED) => "paid or used before",
//!     Some(_) => "another code",
//!     None => "not listed",
//! };
//! assert_eq!(counted_as, "paid or used before");
//! ```
//!
//! What to do is not decided by a code's name but by [`Verdict::next`](crate::Verdict::next).

/// Code 1 of the list, with the message `success`.
pub const SUCCESS: &str = "SUCCESS";

/// Code 2 of the list, with the message `transaction processing`.
pub const PROCESSING: &str = "PROCESSING";

/// Code 3 of the list, with the message `password is incorrect`.
pub const PWD_INCORRECT: &str = "PWD_INCORRECT";

/// Code 4 of the list, with the message `failure.`.
pub const FAIL: &str = "FAIL";

/// Code 5 of the list, with the message `timeout.`.
pub const TIMEOUT: &str = "TIMEOUT";

/// Code 6 of the list, with the message `system error.`.
pub const SYSTEM_ERROR: &str = "SYSTEM_ERROR";

/// Code 7 of the list, with the message `invalid parameter`.
pub const PARAM_INVALID: &str = "PARAM_INVALID";

/// Code 8 of the list, with the message `parameter format error`.
pub const PARAM_ERROR: &str = "PARAM_ERROR";

/// Code 9 of the list, with the message `order paid`.
pub const ORDER_PAID: &str = "ORDER_PAID";

/// Code 10 of the list, with the message `order number duplicated`.
pub const ORDER_USED: &str = "ORDER_USED";

/// Code 11 of the list, with the message `pre-authoried order`.
pub const ORDER_TYPE_ERROR: &str = "ORDER_TYPE_ERROR";

/// Code 12 of the list, with the message `database error`.
pub const DB_ERROR: &str = "DB_ERROR";

/// Code 13 of the list, with the message `no permission for the merchant`.
pub const MER_NO_AUTH: &str = "MER_NO_AUTH";

/// Code 14 of the list, with the message `QR code expired, please refresh and try again`.
pub const CODE_EXPIRE: &str = "CODE_EXPIRE";

/// Code 15 of the list, with the message `insufficient balance`.
pub const AMOUNT_NOT_ENOUGH: &str = "AMOUNT_NOT_ENOUGH";

/// Code 16 of the list, with the message `unsupported card`.
pub const CARD_NOT_SUPPORT: &str = "CARD_NOT_SUPPORT";

/// Code 17 of the list, with the message `unsupported currency`.
pub const CURRENCY_NOT_SUPPORT: &str = "CURRENCY_NOT_SUPPORT";

/// Code 18 of the list, with the message `order closed`.
pub const ORDER_CLOSED: &str = "ORDER_CLOSED";

/// Code 19 of the list, with the message `order cancelled`.
pub const ORDER_REVERSED: &str = "ORDER_REVERSED";

/// Code 20 of the list, with the message `banking system anomaly`.
pub const BANK_ERROR: &str = "BANK_ERROR";

/// Code 21 of the list, with the message `authorization code parameter error`.
pub const AUTH_CODE_ERROR: &str = "AUTH_CODE_ERROR";

/// Code 22 of the list, with the message `authorization code validation fail`.
pub const AUTH_CODE_INVALID: &str = "AUTH_CODE_INVALID";

/// Code 23 of the list, with the message `please restart a transaction`.
pub const REQ_AGAIN: &str = "REQ_AGAIN";

/// Code 24 of the list, with the message `refund amount greater than the amount paid`.
pub const REFUND_INVALID: &str = "REFUND_INVALID";

/// Code 25 of the list, with the message `merchant information does not match`.
pub const MERCHANT_INVALID: &str = "MERCHANT_INVALID";

/// Code 26 of the list, with the message `refund amount check fail`.
pub const REFUND_FEE_MISMATCH: &str = "REFUND_FEE_MISMATCH";

/// Code 27 of the list, with the message `refund order not exist`.
pub const REFUND_NOT_EXIST: &str = "REFUND_NOT_EXIST";

/// Code 28 of the list, with the message `insufficient message header`.
pub const BODY_NOT_ENOUGH: &str = "BODY_NOT_ENOUGH";

/// Code 29 of the list, with the message `original order not exist`.
pub const ORDER_NOT_EXIST: &str = "ORDER_NOT_EXIST";

/// Code 30 of the list, with the message `original order has been finished`.
pub const PRE_AUTH_FINISHED: &str = "PRE_AUTH_FINISHED";

/// Code 31 of the list, with the message `original order does not support revocation.`.
pub const REVERSE_NOT_SUPPORT: &str = "REVERSE_NOT_SUPPORT";

/// Code 32 of the list, with the message `accepting institution abnormal state`.
pub const STATU_FAIL: &str = "STATU_FAIL";

/// Code 33 of the list, with the message `verification signature fail`.
pub const SIGN_FAIL: &str = "SIGN_FAIL";

/// Code 34 of the list, with the message `transfer to refund`.
pub const REFUND: &str = "REFUND";

/// Code 35 of the list, with the message `refund success.`.
pub const REFUND_SUCCESS: &str = "REFUND_SUCCESS";

/// Code 36 of the list, with the message `partial Refunded`.
pub const PARTIAL_REFUNDED: &str = "PARTIAL_REFUNDED";

/// Code 37 of the list, with the message `fully Refunded.`.
pub const FULLY_REFUNDED: &str = "FULLY_REFUNDED";

/// Code 38 of the list, with the message `refund success, user card frozen, need human intervention`.
pub const REF_SUCCESS_CHANGE: &str = "REF_SUCCESS_CHANGE";

/// Code 39 of the list, with the message `unpaid`.
pub const NOTPAY: &str = "NOTPAY";

/// Code 40 of the list, with the message `payment failed`.
pub const PAYERROR: &str = "PAYERROR";

/// Code 41 of the list, with the message `no channel supported`.
pub const NO_CHANNEL: &str = "NO_CHANNEL";

/// Code 42 of the list, with the message `failed to get merchant information.`.
pub const MER_NO_INFO: &str = "MER_NO_INFO";

/// Code 43 of the list, with the message `merchant account balance is insufficient. Do not allow to refund.`.
pub const MER_ACCOUNT_INSUFFICIENT: &str = "MER_ACCOUNT_INSUFFICIENT";

/// Code 44 of the list, with the message `other case.`.
pub const OTHER: &str = "OTHER";

/// Code 45 of the list, with the message `the account request serial number already exists, can not be submitted again.`.
pub const SERIALNO_EXIST: &str = "SERIALNO_EXIST";

/// Code 46 of the list, with the message `corresponding trade has been frozen due to security issues. Please contact Alipay technical support`.
pub const REASON_TRADE_BEEN_FREEZEN: &str = "REASON_TRADE_BEEN_FREEZEN";

/// Code 47 of the list, with the message `no privilege. please contact Alipay technical support`.
pub const HAS_NO_PRIVILEGE: &str = "HAS_NO_PRIVILEGE";

/// Code 48 of the list, with the message `the buyer does not exist.`.
pub const BUYER_ERROR: &str = "BUYER_ERROR";

/// Code 49 of the list, with the message `buyer account status prohibits the refund`.
pub const BUYER_ENABLE_STATUS_FORBID: &str = "BUYER_ENABLE_STATUS_FORBID";

/// Code 50 of the list, with the message `the seller does not exist.`.
pub const SELLER_ERROR: &str = "SELLER_ERROR";

/// Code 51 of the list, with the message `the trade status is illegal.`.
pub const TRADE_STATUS_ERROR: &str = "TRADE_STATUS_ERROR";

/// Code 52 of the list, with the message `the trade has been finished.`.
pub const TRADE_HAS_FINISHED: &str = "TRADE_HAS_FINISHED";

/// Code 53 of the list, with the message `merchant balance is not enough for refund.`.
pub const MERCHANT_BALANCE_NOT_ENOUGH: &str = "MERCHANT_BALANCE_NOT_ENOUGH";

/// Code 54 of the list, with the message `the cancellation request is beyond the opening hours.`.
pub const TRADE_CANCEL_TIME_OUT: &str = "TRADE_CANCEL_TIME_OUT";

/// Code 55 of the list, with the message `indicates payment result is unknown);`.
pub const UNKNOW: &str = "UNKNOW";
